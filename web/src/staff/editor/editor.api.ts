import type {
  DraftBody,
  HoldBecause,
  PostRestoration,
  PostRewrite,
  PostState,
  ReviewSeen,
  ScheduleWhen,
} from '@shared/api/content.ts';
import { query, send } from '@shared/http/http.ts';
import { written, type Draft } from '@staff/shared/post/draft.ts';
import { postPath, postsPath, readAfter, type Post } from '@staff/shared/post/post.api.ts';

/** Begins a post; said again by the same key it answers with the one that was begun. */
export const begin = (clientId: string, draft: Draft, key: string): Promise<PostState> =>
  send<PostState>('POST', `${postsPath(clientId)}${query({ key })}`, written(draft) satisfies DraftBody);

/** Writes a draft; what it answers goes with the text that was sent, whoever changed the post since. */
export const write = (post: Pick<Post, 'clientId' | 'id' | 'version'>, draft: Draft): Promise<PostState> =>
  send<PostState>('PUT', postPath(post), { draft: written(draft), version: post.version } satisfies PostRewrite);

/** A post that was just begun, as far as its writer knows it. */
export const begun = (
  clientId: string,
  draft: Draft,
  by: { staffId: string; name: string },
  state: PostState,
): Post => {
  const now = new Date().toISOString();
  return {
    ...state,
    clientId,
    draft,
    stage: 'DRAFT',
    createdBy: by.staffId,
    createdByName: by.name,
    authors: [by.staffId],
    createdAt: now,
    changedAt: now,
    deliveries: [],
    origin: 'DESK',
  };
};

const change = (post: Post, verb: 'POST' | 'PUT' | 'DELETE', what: string, body?: object) =>
  readAfter(post, send<PostState>(verb, `${postPath(post)}/${what}`, body));

/** The other steps of the editor; each returns the changed post. */
export const moves = {
  discard: (post: Post) => send('DELETE', `${postPath(post)}${query({ version: post.version })}`),
  submit: (post: Post) => change(post, 'POST', 'submission', { version: post.version } satisfies ReviewSeen),
  slot: (post: Post, local: string, zone: string) =>
    change(post, 'PUT', 'slot', { local, zone, version: post.version } satisfies ScheduleWhen),
  now: (post: Post) => change(post, 'PUT', 'slot', { now: true, version: post.version } satisfies ScheduleWhen),
  unslot: (post: Post) => change(post, 'DELETE', `slot${query({ version: post.version })}`),
  rewrite: (post: Post, draft: Draft) => readAfter(post, write(post, draft)),
  restore: (post: Post, versionId: string) =>
    change(post, 'POST', `versions/${versionId}/restoration`, { version: post.version } satisfies PostRestoration),
  hold: (post: Post, reason: string) => change(post, 'PUT', 'hold', { reason } satisfies HoldBecause),
  unhold: (post: Post) => change(post, 'DELETE', 'hold'),
};
