import { useQuery, useQueryClient } from '@tanstack/react-query';
import { get } from '@shared/http/http.ts';
import type { Said } from '@shared/words/sentence.ts';
import type { Network } from '@shared/words/networks.ts';
import type { Stage } from '@shared/words/stages.ts';
import type { Draft } from './draft.ts';

export interface Slot {
  local: string;
  zone: string;
  at: string;
}

export type DeliveryStatus =
  | 'SCHEDULED'
  | 'LEASED'
  | 'PREPARED'
  | 'ARMED'
  | 'RETRY_WAIT'
  | 'UNKNOWN'
  | 'HELD'
  | 'PUBLISHED'
  | 'REJECTED'
  | 'EXPIRED'
  | 'CANCELLED'
  | 'NEEDS_PERSON'
  | 'TO_DO';

/** One line of what happened to a delivery, as the service keeps it. */
export interface LogLine {
  at: string;
  event: string;
  text?: string | null;
}

/** A post, or one part of its thread, on its way to one channel. */
export interface Delivery {
  id: string;
  channelId: string;
  network: Network;
  channelName: string;
  status: DeliveryStatus;
  dueAt?: string | null;
  nextAt?: string | null;
  remoteUrl?: string | null;
  publishedAt?: string | null;
  attempts: number;
  reason?: Said | null;
  /** 0 is the post itself, 1 and up are the parts of its thread. */
  part: number;
  /** The text to publish by hand, if the channel is manual. */
  text?: string | null;
  log?: LogLine[] | null;
}

export interface Remark {
  by: string;
  byName: string;
  at: string;
  reason: string;
}

/** One piece of content of a client, with everything known about it. */
export interface Post {
  id: string;
  clientId: string;
  draft: Draft;
  status: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'SCHEDULED' | 'DISCARDED';
  stage: Stage;
  slot?: Slot | null;
  hold?: Remark | null;
  approval?: { by: string; byName: string; at: string; until?: string | null; covers: boolean } | null;
  rejection?: Remark | null;
  contentHash: string;
  createdBy: string;
  createdByName: string;
  /** Ids of everybody who wrote any of it; they may not be allowed to approve it. */
  authors: string[];
  createdAt: string;
  changedAt: string;
  deliveries: Delivery[];
  origin: 'DESK' | 'PARTNER' | 'SERIES';
  version: number;
}

/** The address of a client's posts. */
export const postsPath = (clientId: string) => `/api/clients/${clientId}/posts`;

export const postPath = ({ clientId, id }: Pick<Post, 'clientId' | 'id'>) => `${postsPath(clientId)}/${id}`;

export const postKey = (clientId: string, postId: string) => ['post', clientId, postId];

export const usePost = (clientId: string, postId: string | null) =>
  useQuery({
    queryKey: postKey(clientId, postId ?? ''),
    queryFn: ({ signal }) => get<Post>(`${postsPath(clientId)}/${postId ?? ''}`, signal),
    enabled: postId !== null,
  });

/** Puts a post the server returned into the cache and refreshes the lists that show it. */
export function useCachePost() {
  const cache = useQueryClient();
  return (post: Post) => {
    cache.setQueryData(postKey(post.clientId, post.id), post);
    for (const key of ['posts', 'calendar', 'attention']) void cache.invalidateQueries({ queryKey: [key] });
  };
}
