import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ChannelHealthLine } from '@shared/api/content.ts';
import { get, query, type Page } from '@shared/http/http.ts';

/** How one channel is. */
export type Health = ChannelHealthLine;

/** The states a list can be narrowed to, the worst first. */
export const states = ['BROKEN', 'ENDING', 'TROUBLED', 'WELL', 'PAUSED'] as const;

/** The channels of some clients or of all, the worst first. */
export const useHealth = (clientIds: string[], network: string, state: string) =>
  useInfiniteQuery({
    queryKey: ['channel-health', clientIds, network, state],
    queryFn: ({ pageParam, signal }) =>
      get<Page<Health>>(
        `/api/channel-health${query({ clientId: clientIds, network, state, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
