import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { BulkAnswer, BulkOrder, BulkResult } from '@shared/api/content.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { asProblem } from '@shared/http/problem.ts';
import type { Filters } from '@staff/shared/list/useFilters.ts';
import type { LiveList } from '@staff/shared/live/patch.ts';
import { postsPath, type Post } from '@staff/shared/post/post.api.ts';

/** The posts of one client or of all, newest first. */
export const usePosts = (clientId: string | null, stage: string, { q, clientIds }: Filters) =>
  useInfiniteQuery({
    queryKey: ['posts', clientId ?? 'all', stage, q, clientIds],
    meta: {
      list: {
        path: (id) =>
          `${clientId === null ? '/api/posts' : postsPath(clientId)}${query({ id, stage, q, clientId: clientIds, limit: 200 })}`,
        matches: () => true,
        order: (a, b) => (a.id > b.id ? -1 : 1),
        sparse: stage !== '',
      } satisfies LiveList<Post>,
    },
    queryFn: ({ pageParam, signal }) =>
      get<Page<Post>>(
        `${clientId === null ? '/api/posts' : postsPath(clientId)}${query({ stage, q, clientId: clientIds, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

/** A change to many posts; `days` belongs to MOVE, `reason` to HOLD. */
export type BulkChange = Omit<BulkOrder, 'postIds'>;

/** The result for one post. */
export type { BulkResult };

/** Changes posts client by client and returns a result for each. */
export async function changeMany(posts: Pick<Post, 'id' | 'clientId'>[], change: BulkChange): Promise<BulkResult[]> {
  const answers: BulkResult[] = [];
  for (const clientId of new Set(posts.map((post) => post.clientId))) {
    const postIds = posts.filter((post) => post.clientId === clientId).map((post) => post.id);
    try {
      answers.push(
        ...(
          await send<BulkAnswer>('POST', `${postsPath(clientId)}/changes`, { ...change, postIds } satisfies BulkOrder)
        ).results,
      );
    } catch (thrown) {
      // A refusal for one client must not hide the results of another.
      const { name, detail } = asProblem(thrown);
      answers.push(...postIds.map((postId) => ({ postId, changed: false, problem: `/problems/${name}`, detail })));
    }
  }
  return answers;
}
