import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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

/** Some days of a calendar; of each day only its first posts where `perDay` is given. */
interface Asked {
  clientId: string | null;
  from: string;
  to: string;
  zone: string;
  perDay?: number | undefined;
}

const calendarQuery = ({ clientId, from, to, zone, perDay }: Asked) =>
  queryOptions({
    queryKey: ['calendar', clientId ?? 'all', from, to, zone, perDay ?? 'all'],
    queryFn: ({ signal }) =>
      get<Calendar>(
        clientId === null
          ? `/api/calendar${query({ from, to, zone, perDay })}`
          : `/api/clients/${clientId}/calendar${query({ from, to, perDay })}`,
        signal,
      ),
  });

export const useCalendar = (asked: Asked) => useQuery({ ...calendarQuery(asked), placeholderData: keepPreviousData });

/** Every post of one day, once it is asked for. */
export const useWholeDay = (clientId: string | null, date: string, zone: string, asked: boolean) =>
  useQuery({ ...calendarQuery({ clientId, from: date, to: date, zone }), enabled: asked });

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
