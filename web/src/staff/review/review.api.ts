import { useQueryClient } from '@tanstack/react-query';
import { send } from '@shared/http/http.ts';
import { attentionKey, type Attention } from '@staff/shared/attention/attention.api.ts';
import { postPath, type Post } from '@staff/shared/post/post.api.ts';

/** What is decided about a post in review; each decision answers with the post as it then stands. */
export const decisions = {
  approve: (post: Post) => send<Post>('POST', `${postPath(post)}/approval`, { version: post.version, contentHash: post.contentHash }),
  reject: (post: Post, reason: string) => send<Post>('POST', `${postPath(post)}/rejection`, { version: post.version, reason }),
};

/** Takes a post that was decided on out of what waits, before the next answer does. */
export function useSettled(): (postId: string) => void {
  const cache = useQueryClient();
  return (postId) => { cache.setQueryData<Attention[]>(attentionKey, (items) => items?.filter((item) => item.kind !== 'APPROVAL' || item.postId !== postId)); };
}
