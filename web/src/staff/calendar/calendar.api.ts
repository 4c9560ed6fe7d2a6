import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Calendar,
  CalendarDay,
  CalendarDayEntry,
  PostState,
  PostView,
  ScheduleWhen,
} from '@shared/api/content.ts';
import { get, query, send } from '@shared/http/http.ts';

/** A post at its time. */
export type Entry = CalendarDayEntry;

export type Day = CalendarDay;

export type { Calendar };

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

/** Moves a post to another local time. Its version is loaded first, so that a change in between is a conflict. */
export function useReschedule() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ entry, local, zone }: { entry: Entry; local: string; zone: string }) => {
      const post = await get<PostView>(`/api/clients/${entry.clientId}/posts/${entry.postId}`);
      return send<PostState>('PUT', `/api/clients/${entry.clientId}/posts/${entry.postId}/slot`, {
        local,
        zone: post.slot?.zone ?? zone,
        version: post.version,
      } satisfies ScheduleWhen);
    },
    onSettled: () => {
      for (const key of ['calendar', 'posts', 'post']) void cache.invalidateQueries({ queryKey: [key] });
    },
  });
}
