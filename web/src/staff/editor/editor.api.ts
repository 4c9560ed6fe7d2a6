import type { DraftBody, HoldBecause, PostRewrite, ReviewSeen, ScheduleWhen } from '@shared/api/content.ts';
import { query, send } from '@shared/http/http.ts';
import { written, type Draft } from '@staff/shared/post/draft.ts';
import { postPath, postsPath, type Post } from '@staff/shared/post/post.api.ts';

/** The requests of the editor; each returns the changed post. */
export const moves = {
  create: (clientId: string, draft: Draft) =>
    send<Post>('POST', postsPath(clientId), written(draft) satisfies DraftBody),
  save: (post: Pick<Post, 'clientId' | 'id' | 'version'>, draft: Draft) =>
    send<Post>('PUT', `${postPath(post)}`, {
      draft: written(draft),
      version: post.version,
    } satisfies PostRewrite),
  discard: (post: Post) => send('DELETE', `${postPath(post)}${query({ version: post.version })}`),
  submit: (post: Post) =>
    send<Post>('POST', `${postPath(post)}/submission`, { version: post.version } satisfies ReviewSeen),
  slot: (post: Post, local: string, zone: string) =>
    send<Post>('PUT', `${postPath(post)}/slot`, { local, zone, version: post.version } satisfies ScheduleWhen),
  now: (post: Post) =>
    send<Post>('PUT', `${postPath(post)}/slot`, { now: true, version: post.version } satisfies ScheduleWhen),
  unslot: (post: Post) => send<Post>('DELETE', `${postPath(post)}/slot${query({ version: post.version })}`),
  hold: (post: Post, reason: string) => send<Post>('PUT', `${postPath(post)}/hold`, { reason } satisfies HoldBecause),
  unhold: (post: Post) => send<Post>('DELETE', `${postPath(post)}/hold`),
};
