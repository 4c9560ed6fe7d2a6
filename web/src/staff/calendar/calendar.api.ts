import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, query, send } from '@shared/http/http.ts';
import type { Bilingual } from '@shared/i18n.ts';
import type { Network } from '@shared/words/networks.ts';
import type { Stage } from '@shared/words/stages.ts';

/** A post at its time. */
export interface Entry {
  clientId: string;
  postId: string;
  local: string;
  at: string;
  title: string;
  stage: Stage;
  channels: { channelId: string; network: Network; name: string; status?: string | null; url?: string | null }[];
}

export interface Day {
  date: string;
  holiday?: Bilingual | null;
  closed: boolean;
  entries: Entry[];
}

export interface Calendar {
  zone: string;
  asOf: string;
  days: Day[];
}

export const useCalendar = (clientId: string | null, from: string, to: string, zone: string) =>
  useQuery({
    queryKey: ['calendar', clientId ?? 'all', from, to, zone],
    queryFn: ({ signal }) =>
      get<Calendar>(
        clientId === null
          ? `/api/calendar${query({ from, to, zone })}`
          : `/api/clients/${clientId}/calendar${query({ from, to })}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });

interface Slotted {
  version: number;
  slot?: { local: string; zone: string } | null;
}

/** Moves a post to another local time. Its version is loaded first, so that a change in between is a conflict. */
export function useReschedule() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ entry, local, zone }: { entry: Entry; local: string; zone: string }) => {
      const post = await get<Slotted>(`/api/clients/${entry.clientId}/posts/${entry.postId}`);
      return send('PUT', `/api/clients/${entry.clientId}/posts/${entry.postId}/slot`, {
        local,
        zone: post.slot?.zone ?? zone,
        version: post.version,
      });
    },
    onSettled: () => {
      for (const key of ['calendar', 'posts', 'post']) void cache.invalidateQueries({ queryKey: [key] });
    },
  });
}
