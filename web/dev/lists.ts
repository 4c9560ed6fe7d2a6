import type { InquiryView, ReactionsView } from '../src/shared/api/monitoring.ts';
import type { Mention } from '../src/staff/shared/inquiry/inquiries.api.ts';
import type { Post } from '../src/staff/shared/post/post.api.ts';
import { reactions } from './samples/monitoring.ts';

/** The lists of the mock gateway: filtered and page by page. */

/** One page of a long list; the cursor is the position of its first item. */
export function paged<T>(items: T[], url: URL, size = 50) {
  const from = Number(url.searchParams.get('cursor') ?? 0);
  const to = from + Number(url.searchParams.get('limit') ?? size);
  return { items: items.slice(from, to), next: to < items.length ? String(to) : null };
}

/** Those whose ids are named, or all. */
export function named<T extends { id: string }>(items: T[], url: URL): T[] {
  const ids = url.searchParams.getAll('id');
  return ids.length === 0 ? items : items.filter((item) => ids.includes(item.id));
}

/** The items of the requested clients, or of all. */
export function ofAsked<T>(byClient: Map<string, T[]>, url: URL): T[] {
  const asked = url.searchParams.getAll('clientId');
  return [...byClient]
    .filter(([clientId]) => asked.length === 0 || asked.includes(clientId))
    .flatMap(([, items]) => items);
}

export function postsAsked(all: Post[], url: URL): Post[] {
  const [stage, q] = [url.searchParams.get('stage'), (url.searchParams.get('q') ?? '').toLowerCase()];
  return named(all, url)
    .filter(
      (post) => (!stage || post.stage === stage) && `${post.draft.title} ${post.draft.text}`.toLowerCase().includes(q),
    )
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}

/** The numbers of the posts that are asked for, of each delivery that is public on a network that tells them. */
export const reactionsAsked = (all: Post[], url: URL): ReactionsView[] =>
  all
    .filter(({ id }) => url.searchParams.getAll('postId').includes(id))
    .flatMap(({ id, clientId, deliveries }) =>
      deliveries
        .filter(
          ({ status, network }) => status === 'PUBLISHED' && ['MASTODON', 'BLUESKY', 'SIMULATOR'].includes(network),
        )
        .map((delivery) => ({
          ...reactions,
          deliveryId: delivery.id,
          clientId,
          postId: id,
          channelId: delivery.channelId,
          network: delivery.network,
          readAt: new Date().toISOString(),
        })),
    );

/** Whether an author's name or what was said has the words of a search. */
export const inquirySays = ({ author, excerpt }: InquiryView, url: URL): boolean =>
  `${author.name} ${excerpt}`.toLowerCase().includes((url.searchParams.get('q') ?? '').toLowerCase());

export function mentionsAsked(all: Mention[], url: URL): Mention[] {
  const q = (url.searchParams.get('q') ?? '').toLowerCase();
  return all
    .filter((mention) => mention.text.toLowerCase().includes(q))
    .sort((a, b) => (b.publishedAt ?? b.receivedAt).localeCompare(a.publishedAt ?? a.receivedAt));
}
