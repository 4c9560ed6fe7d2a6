import { useQueryClient } from '@tanstack/react-query';
import type { PostState, ReviewNo, ReviewYes } from '@shared/api/content.ts';
import { send } from '@shared/http/http.ts';
import { attentionKey, type Attention } from '@staff/shared/attention/attention.api.ts';
import { postPath, readAfter, type Post } from '@staff/shared/post/post.api.ts';

/** The requests of the review; each returns the changed post. */
export const decisions = {
  approve: (post: Post, keepalive = false) =>
    readAfter(
      post,
      send<PostState>(
        'POST',
        `${postPath(post)}/approval`,
        { version: post.version, contentHash: post.contentHash } satisfies ReviewYes,
        keepalive,
      ),
    ),
  reject: (post: Post, reason: string) =>
    readAfter(
      post,
      send<PostState>('POST', `${postPath(post)}/rejection`, { version: post.version, reason } satisfies ReviewNo),
    ),
};

/** Removes a decided post from the cached list at once, before it is refetched. */
export function useSettled(): (postId: string) => void {
  const cache = useQueryClient();
  return (postId) => {
    cache.setQueryData<Attention[]>(attentionKey, (items) =>
      items?.filter((item) => item.kind !== 'APPROVAL' || item.postId !== postId),
    );
  };
}
