import { useQuery } from '@tanstack/react-query';
import type { AttentionItem } from '@shared/api/content.ts';
import { get, type Page } from '@shared/http/http.ts';

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
