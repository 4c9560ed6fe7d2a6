import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { asProblem } from '@shared/http/problem.ts';
import type { Bilingual } from '@shared/i18n.ts';
import type { Network } from '@shared/words/networks.ts';
import type { Stage } from '@shared/words/stages.ts';
import type { Filters } from '@staff/shared/list/filters.ts';
import type { LogLine } from '@staff/deliveries/deliveryLog.ts';
import { written } from './draft.ts';

export interface Variant { channelId: string; text: string }
export interface Medium { assetId: string; alt: string }

/** What follows a post on each channel as an answer to it: the next part of a thread, or the first comment. */
export interface Part { text: string; media: Medium[] }

/** Who sees a post. */
export type Visibility = 'PUBLIC' | 'UNLISTED' | 'FOLLOWERS';

/** How a post and what follows it is shown, on networks that let one choose. */
export interface Options { contentWarning?: string | null; sensitive: boolean; visibility: Visibility }

/** What somebody writes: one text, where it differs a variant per channel, the media, what follows, and how it is shown. */
export interface Draft {
  title: string;
  text: string;
  channelIds: string[];
  variants: Variant[];
  media: Medium[];
  parts: Part[];
  /** None where nothing was chosen. */
  options?: Options | null;
  /** The language it is written in; without one it is the client's first. */
  language?: string | null;
}

export interface Slot { local: string; zone: string; at: string }

export type DeliveryStatus =
  | 'SCHEDULED' | 'LEASED' | 'PREPARED' | 'ARMED' | 'RETRY_WAIT' | 'UNKNOWN' | 'HELD'
  | 'PUBLISHED' | 'REJECTED' | 'EXPIRED' | 'CANCELLED' | 'NEEDS_PERSON' | 'TO_DO';

/** One post, or one part of what follows it, on its way to one channel. */
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
  reason?: (Bilingual & { code: string }) | null;
  /** 0 for the post itself, from 1 on what follows it. */
  part: number;
  /** What a person has to publish, where one has to. */
  text?: string | null;
  log?: LogLine[] | null;
}

/** What a person can say about a delivery that waits for one. */
export type Decision = 'IT_IS_LIVE' | 'SEND_AGAIN' | 'DISCARD';

export interface Word { by: string; byName: string; at: string; reason: string }

/** One piece of content of a client, with everything known about it. */
export interface Post {
  id: string;
  clientId: string;
  draft: Draft;
  status: 'DRAFT' | 'IN_REVIEW' | 'APPROVED' | 'SCHEDULED' | 'DISCARDED';
  stage: Stage;
  slot?: Slot | null;
  hold?: Word | null;
  approval?: { by: string; byName: string; at: string; until?: string | null; covers: boolean } | null;
  rejection?: Word | null;
  contentHash: string;
  createdBy: string;
  createdByName: string;
  /** The ids of those who wrote any of it: they cannot be the second person. */
  authors: string[];
  createdAt: string;
  changedAt: string;
  deliveries: Delivery[];
  origin: 'DESK' | 'PARTNER' | 'SERIES';
  version: number;
}

/** What a check says about a draft. */
export interface Finding {
  rule: string;
  severity: 'BLOCK' | 'WARN' | 'HINT';
  channelId?: string | null;
  measured?: number | null;
  limit?: number | null;
  unit?: string | null;
  from?: number | null;
  to?: number | null;
  message: Bilingual;
  mend?: Bilingual | null;
  source?: { url: string; verifiedOn: string } | null;
}

export interface Count { channelId: string; network: Network; used: number; limit: number; unit: string; bytesUsed?: number | null; bytesLimit?: number | null }
export interface Checks { findings: Finding[]; counts: Count[] }

const posts = (clientId: string) => `/api/clients/${clientId}/posts`;

export const postKey = (clientId: string, postId: string) => ['post', clientId, postId];

/** The posts of one client or of all, newest first. */
export const usePosts = (clientId: string | null, stage: string, { q, clientIds }: Filters) =>
  useInfiniteQuery({
    queryKey: ['posts', clientId ?? 'all', stage, q, clientIds],
    queryFn: ({ pageParam, signal }) => get<Page<Post>>(`${clientId === null ? '/api/posts' : posts(clientId)}${query({ stage, q, clientId: clientIds, cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

export const usePost = (clientId: string, postId: string | null) =>
  useQuery({ queryKey: postKey(clientId, postId ?? ''), queryFn: ({ signal }) => get<Post>(`${posts(clientId)}/${postId ?? ''}`, signal), enabled: postId !== null });

/** What the checks say about a draft as it stands, knowing which post it belongs to; asked again when it has rested for a moment. */
export const useChecks = (clientId: string, postId: string | null, draft: Draft, slot: Slot | null, asked = true) =>
  useQuery({
    queryKey: ['checks', clientId, postId, written(draft), slot?.local ?? null],
    queryFn: () => send<Checks>('POST', `${posts(clientId).replace(/posts$/, 'checks')}`, { draft: written(draft), postId, ...(slot ? { slot: { local: slot.local, zone: slot.zone } } : {}) }),
    enabled: asked && draft.channelIds.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
  });

/** Every move of a post; each answers with the post as it then stands. */
export const moves = {
  create: (clientId: string, draft: Draft) => send<Post>('POST', posts(clientId), written(draft)),
  save: (post: Pick<Post, 'clientId' | 'id' | 'version'>, draft: Draft) => send<Post>('PUT', `${posts(post.clientId)}/${post.id}`, { draft: written(draft), version: post.version }),
  discard: (post: Post) => send('DELETE', `${posts(post.clientId)}/${post.id}${query({ version: post.version })}`),
  submit: (post: Post) => send<Post>('POST', `${posts(post.clientId)}/${post.id}/submission`, { version: post.version }),
  approve: (post: Post) => send<Post>('POST', `${posts(post.clientId)}/${post.id}/approval`, { version: post.version, contentHash: post.contentHash }),
  reject: (post: Post, reason: string) => send<Post>('POST', `${posts(post.clientId)}/${post.id}/rejection`, { version: post.version, reason }),
  slot: (post: Post, local: string, zone: string) => send<Post>('PUT', `${posts(post.clientId)}/${post.id}/slot`, { local, zone, version: post.version }),
  now: (post: Post) => send<Post>('PUT', `${posts(post.clientId)}/${post.id}/slot`, { now: true, version: post.version }),
  unslot: (post: Post) => send<Post>('DELETE', `${posts(post.clientId)}/${post.id}/slot${query({ version: post.version })}`),
  hold: (post: Post, reason: string) => send<Post>('PUT', `${posts(post.clientId)}/${post.id}/hold`, { reason }),
  unhold: (post: Post) => send<Post>('DELETE', `${posts(post.clientId)}/${post.id}/hold`),
  decide: (clientId: string, deliveryId: string, decision: Decision, { url = '', note = '' } = {}) =>
    send<Post>('POST', `/api/clients/${clientId}/deliveries/${deliveryId}/decision`, { decision, ...(url ? { url } : {}), ...(note ? { note } : {}) }),
};

/** One change to many posts; what it needs beside them depends on what it is. */
export interface BulkChange { action: 'MOVE' | 'TAKE_OFF' | 'HOLD' | 'RELEASE'; days?: number; reason?: string }

/** How it went with one of them. */
export interface BulkResult { postId: string; changed: boolean; problem?: string | null; detail?: string | null }

/** Changes posts client by client and says of each how it went. */
export async function changeMany(posts: Pick<Post, 'id' | 'clientId'>[], change: BulkChange): Promise<BulkResult[]> {
  const answers: BulkResult[] = [];
  for (const clientId of new Set(posts.map((post) => post.clientId))) {
    const postIds = posts.filter((post) => post.clientId === clientId).map((post) => post.id);
    try {
      answers.push(...(await send<{ results: BulkResult[] }>('POST', `/api/clients/${clientId}/posts/changes`, { ...change, postIds })).results);
    } catch (thrown) {
      // What one client's posts are refused for must not hide what happened to those of another.
      const { name, detail } = asProblem(thrown);
      answers.push(...postIds.map((postId) => ({ postId, changed: false, problem: `/problems/${name}`, detail })));
    }
  }
  return answers;
}

/** Makes an answered post known to every list that shows it. */
export function useKnowPost() {
  const cache = useQueryClient();
  return (post: Post) => {
    cache.setQueryData(postKey(post.clientId, post.id), post);
    for (const key of ['posts', 'calendar', 'attention']) void cache.invalidateQueries({ queryKey: [key] });
  };
}
