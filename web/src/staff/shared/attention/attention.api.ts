import { useQuery } from '@tanstack/react-query';
import type { AttentionItem } from '@shared/api/content.ts';
import { get, query, type Page } from '@shared/http/http.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { byUrgency } from '@staff/shared/inquiry/order.ts';
import type { LiveList } from '@staff/shared/live/patch.ts';

export type { AttentionKind } from '@shared/api/content.ts';

/** A post, or an answer to the public, that somebody has to look at. */
export type Attention = AttentionItem;

/** One item per post and kind, even if several channels or parts need the same. */
export const oncePerPost = (items: Attention[]): Attention[] =>
  items.filter(
    (item, index) => items.findIndex((each) => each.kind === item.kind && idOf(each) === idOf(item)) === index,
  );

/** What the item is about. */
export const idOf = (item: Attention): string => item.postId ?? item.replyId ?? '';

export const attentionKey = ['attention'];

export const useAttention = () =>
  useQuery({
    queryKey: attentionKey,
    queryFn: async ({ signal }) => oncePerPost((await get<Page<Attention>>('/api/attention', signal)).items),
  });

const inquiriesPath = (clientId: string | null) =>
  clientId === null ? '/api/inquiries' : `/api/clients/${clientId}/inquiries`;

/** Open inquiries of one client or of all, including those that wait for the client; for Today and the badges of the sidebar. */
export const useOpenInquiries = (clientId: string | null) =>
  useQuery({
    queryKey: ['inquiries', 'open', clientId],
    meta: {
      list: {
        path: (id) => `${inquiriesPath(clientId)}${query({ id, limit: 200 })}`,
        matches: ({ status }) => status === 'OPEN' || status === 'WAITING_FOR_CLIENT',
        order: byUrgency,
      } satisfies LiveList<Inquiry>,
    },
    queryFn: ({ signal }) =>
      get<Page<Inquiry>>(
        `${inquiriesPath(clientId)}${query({ status: ['OPEN', 'WAITING_FOR_CLIENT'], limit: 200 })}`,
        signal,
      ),
  });
