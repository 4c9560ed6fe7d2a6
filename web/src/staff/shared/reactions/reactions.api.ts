import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { ReactionsView } from '@shared/api/monitoring.ts';
import { get, query, type Page } from '@shared/http/http.ts';
import { isPublic, type Post } from '@staff/shared/post/post.api.ts';

/** How many people reacted to a post on one channel. */
export type Reactions = ReactionsView;

/** The most posts of one read. */
const mostPosts = 100;

/** Numbers are read from the networks once an hour at most. */
const staleTime = 60_000;

const reactionsOf = (clientId: string | null, posts: Post[]) => {
  const postId = posts.filter(({ deliveries }) => isPublic(deliveries)).map(({ id }) => id);
  const path = clientId === null ? '/api/reactions' : `/api/clients/${clientId}/reactions`;
  return {
    queryKey: ['reactions', clientId, ...postId],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await get<Page<Reactions>>(`${path}${query({ postId: postId.slice(0, mostPosts) })}`, signal)).items,
    enabled: postId.length > 0,
    staleTime,
  };
};

/** The numbers of a post, delivery by delivery. */
export const useReactions = (post: Post) => useQuery(reactionsOf(post.clientId, [post]));

/** How many people reacted to each post, over all channels; one read for each page of posts. */
export const useReactionTotals = (clientId: string | null, pages: Post[][]): ReadonlyMap<string, number> =>
  useQueries({
    queries: pages
      .filter((posts) => posts.some(({ deliveries }) => isPublic(deliveries)))
      .map((posts) => ({ ...reactionsOf(clientId, posts), placeholderData: keepPreviousData })),
    combine: totals,
  });

const totals = (pages: { data: Reactions[] | undefined }[]): ReadonlyMap<string, number> => {
  const byPost = new Map<string, number>();
  for (const { postId, counts } of pages.flatMap(({ data }) => data ?? []))
    if (counts != null) byPost.set(postId, (byPost.get(postId) ?? 0) + counts.likes + counts.replies + counts.shares);
  return byPost;
};
