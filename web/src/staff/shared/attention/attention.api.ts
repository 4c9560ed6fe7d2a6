import { useQuery } from '@tanstack/react-query';
import { get, query, type Page } from '@shared/http/http.ts';
import type { Said } from '@shared/words/sentence.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';

export type AttentionKind =
  'APPROVAL' | 'FAILED' | 'NEEDS_PERSON' | 'HELD' | 'EXPIRED' | 'DRAFT_WITH_SLOT' | 'TO_DO' | 'OVERDUE';

/** A post, or an answer to the public, that somebody has to look at. */
export interface Attention {
  kind: AttentionKind;
  clientId: string;
  postId?: string | null;
  /** The answer, where it is one of which nobody knows whether it is public. */
  replyId?: string | null;
  title: string;
  at: string;
  reason?: Said | null;
}

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
    queryFn: async ({ signal }) =>
      oncePerPost((await get<Page<Attention>>(`/api/attention${query({ limit: 200 })}`, signal)).items),
  });

/** Open inquiries of one client or of all, including those that wait for the client; for Today and the badges of the sidebar. */
export const useOpenInquiries = (clientId: string | null) =>
  useQuery({
    queryKey: ['inquiries', 'open', clientId],
    queryFn: ({ signal }) =>
      get<Page<Inquiry>>(
        `${clientId === null ? '/api' : `/api/clients/${clientId}`}/inquiries${query({ status: ['OPEN', 'WAITING_FOR_CLIENT'], limit: 200 })}`,
        signal,
      ),
  });
