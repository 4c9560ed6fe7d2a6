import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  SourceNewFeed,
  SourceView,
  Watch,
  WatchForm,
  WatchPreview,
  WatchQuestion,
} from '@shared/api/monitoring.ts';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { asProblem } from '@shared/http/problem.ts';
import type { Filters } from '@staff/shared/list/useFilters.ts';
import type { Mention } from '@staff/shared/inquiry/inquiries.api.ts';

/** A stored search that mentions are matched against. */
export type { Watch };

/** A feed or a channel that is polled. */
export type Source = SourceView;

/** A feed that a page names. */
export interface FoundFeed {
  url: string;
  title: string;
}

/** The feeds in the answer to an address that is a page. */
export function foundFeeds(error: unknown): FoundFeed[] {
  const { name, extra } = asProblem(error);
  return name === 'page-not-feed' && Array.isArray(extra['feeds']) ? (extra['feeds'] as FoundFeed[]) : [];
}

const base = (clientId: string) => `/api/clients/${clientId}`;

/** The mentions of one client or of all, newest first. */
export const useMentions = (clientId: string | null, { q, clientIds }: Filters) =>
  useInfiniteQuery({
    queryKey: ['mentions', clientId ?? 'all', q, clientIds],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Mention>>(
        `${clientId === null ? '/api' : base(clientId)}/mentions${query({ q, clientId: clientIds, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

export const useWatches = (clientId: string | null) =>
  useQuery({
    queryKey: ['watches', clientId],
    queryFn: async ({ signal }) =>
      (await get<Page<Watch>>(`${base(clientId ?? '')}/watches${query({ limit: 200 })}`, signal)).items,
    enabled: clientId !== null,
  });

export const useSources = (clientId: string | null) =>
  useQuery({
    queryKey: ['sources', clientId],
    queryFn: async ({ signal }) =>
      (await get<Page<Source>>(`${base(clientId ?? '')}/sources${query({ limit: 200 })}`, signal)).items,
    enabled: clientId !== null,
  });

/** How many of the mentions so far a query would have hit. */
export const preview = (clientId: string, text: string) =>
  send<WatchPreview>('POST', `${base(clientId)}/watches/preview`, { query: text } satisfies WatchQuestion);

interface Orders {
  watches:
    | { verb: 'POST'; path?: never; body: WatchForm }
    | { verb: 'PUT'; path: string; body: WatchForm }
    | { verb: 'DELETE'; path: string; body?: never };
  sources:
    { verb: 'POST'; path?: never; body: SourceNewFeed } | { verb: 'POST' | 'DELETE'; path: string; body?: never };
}

/** A change to a client's watches or sources; refetches the list. */
export function useChange<List extends keyof Orders>(clientId: string, list: List) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, path = '', body }: Orders[List]) => send(verb, `${base(clientId)}/${list}${path}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: [list, clientId] }),
  });
}
