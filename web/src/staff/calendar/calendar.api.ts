import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  Calendar,
  CalendarDay,
  CalendarDayEntry,
  PostState,
  PostView,
  ScheduleWhen,
} from '@shared/api/content.ts';
import { get, send } from '@shared/http/http.ts';
import { calendarQuery } from '@staff/shared/calendar/calendar.api.ts';
import { patchLists } from '@staff/shared/live/patch.ts';

/** A post at its time. */
export type Entry = CalendarDayEntry;

export type Day = CalendarDay;

export type { Calendar };

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
    onSettled: (_moved, _problem, { entry }) => {
      for (const key of ['calendar', 'post']) void cache.invalidateQueries({ queryKey: [key] });
      void patchLists(cache, 'posts', [entry.postId]);
    },
  });
}
