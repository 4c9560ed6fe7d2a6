import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, query, send, type Page } from '@shared/http/http.ts';
import { asProblem } from '@shared/http/problem.ts';
import type { Said } from '@shared/words/sentence.ts';
import type { Network } from '@shared/words/networks.ts';
import type { Filters } from '@staff/shared/list/useFilters.ts';
import type { Author, MentionKind, MessageContent } from '@staff/shared/inquiry/inquiries.api.ts';

/** A mention of a client. */
export interface Mention extends MessageContent {
  id: string;
  clientId: string;
  network: Network;
  kind: MentionKind;
  author: Author;
  url?: string | null;
  /** Null where nobody knows when it was said. */
  publishedAt?: string | null;
  watchIds: string[];
  /** Other sources that have it too. */
  alsoIn: string[];
  /** Older than the watch; it opened no inquiry. */
  history?: boolean;
  inquiryId?: string | null;
}

/** A stored search that mentions are matched against. */
export interface Watch {
  id: string;
  name: string;
  query: string;
  active: boolean;
  version: number;
  hits7Days?: number | null;
}

/** A feed or a channel that is polled. */
export interface Source {
  id: string;
  kind: 'FEED' | 'CHANNEL';
  network: Network;
  name: string;
  url?: string | null;
  lastReadAt?: string | null;
  nextAt?: string | null;
  error?: (Said & { at: string }) | null;
}

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
  send<{ hits: Mention[]; total: number }>('POST', `${base(clientId)}/watches/preview`, { query: text });

/** A change to a client's watches or sources; refetches the list. */
export function useChange(clientId: string, list: 'watches' | 'sources') {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ verb, path = '', body }: { verb: 'POST' | 'PUT' | 'DELETE'; path?: string; body?: unknown }) =>
      send(verb, `${base(clientId)}/${list}${path}`, body),
    onSettled: () => cache.invalidateQueries({ queryKey: [list, clientId] }),
  });
}
