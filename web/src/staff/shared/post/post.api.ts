import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DeliveryLogLine, PostDeliveryView, PostNote, PostView } from '@shared/api/content.ts';
import { get } from '@shared/http/http.ts';
import { isLive } from '@staff/shared/live/live.ts';
import { patchLists } from '@staff/shared/live/patch.ts';

export type { DeliveryStatus, Slot } from '@shared/api/content.ts';

/** One line of what happened to a delivery, as the service keeps it. */
export type LogLine = DeliveryLogLine;

/** A post, or one part of its thread, on its way to one channel; part 0 is the post itself. */
export type Delivery = PostDeliveryView;

/** Somebody's no, or stop. */
export type Remark = PostNote;

/** One piece of content of a client, with everything known about it. */
export type Post = PostView;

/** The address of a client's posts. */
export const postsPath = (clientId: string) => `/api/clients/${clientId}/posts`;

export const postPath = ({ clientId, id }: Pick<Post, 'clientId' | 'id'>) => `${postsPath(clientId)}/${id}`;

/** Reads a post after a change. Where it cannot be read at once, the change has happened all the same. */
export const readAfter = async (post: Post, change: Promise<Partial<Post>>): Promise<Post> => {
  const changed = { ...post, ...(await change) };
  return get<Post>(postPath(post)).catch(() => changed);
};

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
  const changed = usePostsChanged();
  return (post: Post) => {
    // What is being read at this moment may be older.
    void cache.cancelQueries({ queryKey: postKey(post.clientId, post.id) });
    cache.setQueryData(postKey(post.clientId, post.id), post);
    changed([post.id]);
  };
}

/** Refreshes what shows these posts after they were changed here. */
export function usePostsChanged() {
  const cache = useQueryClient();
  return (ids: string[]) => {
    void patchLists(cache, 'posts', ids);
    // These are read whole; an open stream tells of the change in a moment, as of anybody's.
    if (!isLive()) for (const key of ['calendar', 'attention']) void cache.invalidateQueries({ queryKey: [key] });
  };
}

/** Whether the public sees something of it. */
export const isPublic = (deliveries: Pick<Delivery, 'status'>[]): boolean =>
  deliveries.some(({ status }) => status === 'PUBLISHED');
