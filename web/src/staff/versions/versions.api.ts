import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { VersionLine, VersionWhole } from '@shared/api/content.ts';
import { get, query, type Page } from '@shared/http/http.ts';
import { postPath, type Post } from '@staff/shared/post/post.api.ts';

/** An earlier state of a post, as a list shows it. */
export type Version = VersionLine;

type Of = Pick<Post, 'clientId' | 'id' | 'version'>;

/** The earlier states of a post, the newest first; another version of the post may have made one more. */
export const useVersions = (post: Of) =>
  useInfiniteQuery({
    queryKey: ['versions', post.clientId, post.id, post.version],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Version>>(`${postPath(post)}/versions${query({ cursor: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

/** The state that was in review last; null where none was. */
export const useReviewedLast = (post: Of, wanted: boolean) =>
  useQuery({
    queryKey: ['reviewedLast', post.clientId, post.id, post.version],
    queryFn: async ({ signal }) => {
      const found = await get<Page<Version>>(`${postPath(post)}/versions?submitted=true&limit=1`, signal);
      return found.items[0] ?? null;
    },
    enabled: wanted,
  });

/** One of them with everything it said; that never changes. */
export const useVersion = (post: Pick<Post, 'clientId' | 'id'>, versionId: string) =>
  useQuery({
    queryKey: ['version', post.clientId, post.id, versionId],
    queryFn: ({ signal }) => get<VersionWhole>(`${postPath(post)}/versions/${versionId}`, signal),
    staleTime: Infinity,
  });
