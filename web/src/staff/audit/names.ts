import { useQuery } from '@tanstack/react-query';
import type { PartnerView } from '@shared/api/clients.ts';
import type { PostView } from '@shared/api/content.ts';
import type { InquiryView } from '@shared/api/monitoring.ts';
import { get, query, type Page } from '@shared/http/http.ts';
import { useChannels, useClients, useColleagues } from '@staff/shared/client/clients.api.ts';
import { inquiriesPath } from '@staff/shared/inquiry/inquiries.api.ts';
import { isOfPost, type AuditLine } from './audit.api.ts';

// How many posts are looked up for their names at once, newest first.
const most = 200;
const longest = 60;

/** How many inquiries are looked up, newest first. */
const mostInquiries = 50;

const isOfInquiry = ({ action }: AuditLine): boolean => action.startsWith('inquiry-');

function nameOf({ draft }: PostView): string {
  const name = draft.title.trim() || draft.text.trim();
  return name.length > longest ? `${name.slice(0, longest)} …` : name;
}

/** Names by id for the audit log: people and clients, and posts, channels and partners if the reader's lists have them. */
export function useNames(lines: AuditLine[], clientId: string | null): ReadonlyMap<string, string> {
  const speaksOf = (what: string) => lines.some((line) => line.action.startsWith(what));
  const people = useColleagues().data ?? [];
  const clients = useClients().data ?? [];
  const channels = useChannels(speaksOf('channel-') || speaksOf('credential-') ? clientId : null).data ?? [];
  const partners =
    useQuery({
      queryKey: ['partners'],
      queryFn: async ({ signal }) => (await get<Page<PartnerView>>('/api/partners', signal)).items,
      enabled: speaksOf('partner-'),
    }).data ?? [];
  const posts =
    useQuery({
      queryKey: ['posts', 'names', clientId],
      queryFn: async ({ signal }) =>
        (
          await get<Page<PostView>>(
            `${clientId === null ? '/api' : `/api/clients/${clientId}`}/posts${query({ limit: most })}`,
            signal,
          )
        ).items,
      enabled: lines.some(({ action }) => isOfPost(action)),
    }).data ?? [];
  const inquiryIds = [...new Set(lines.filter(isOfInquiry).map(({ subject }) => subject))].slice(0, mostInquiries);
  const inquiries =
    useQuery({
      queryKey: ['inquiries', 'names', clientId, inquiryIds],
      queryFn: async ({ signal }) =>
        (
          await get<Page<InquiryView>>(
            `${inquiriesPath(clientId)}${query({ id: inquiryIds, limit: mostInquiries })}`,
            signal,
          )
        ).items,
      enabled: inquiryIds.length > 0,
    }).data ?? [];
  return new Map(
    [
      ...[...people, ...clients, ...channels, ...partners].map(({ id, name }) => [id, name] as const),
      ...partners.flatMap(({ name, keys }) => keys.map(({ id, prefix }) => [id, `${name} (${prefix}…)`] as const)),
      ...inquiries.map(({ id, author }) => [id, author.name] as const),
      ...posts.map((post) => [post.id, nameOf(post)] as const),
    ].filter(([, name]) => name !== ''),
  );
}
