import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Calendar, CalendarDay, CalendarDayEntry, PostState, ScheduleWhen } from '@shared/api/content.ts';
import { get, query, send } from '@shared/http/http.ts';
import { Problem } from '@shared/http/problem.ts';
import { dateOf, daysBetween, plusDays } from '@shared/time/zoned.ts';
import { patchLists } from '@staff/shared/live/patch.ts';
import { postPath, readAfter, type Post, type Slot } from '@staff/shared/post/post.api.ts';

/** A post at its time. */
export type Entry = CalendarDayEntry;

export type Day = CalendarDay;

export type { Calendar };

/** Some days of the calendar of one client or of all; of each day only its first posts where `perDay` is given. */
interface Asked {
  clientId: string | null;
  from: string;
  to: string;
  zone: string;
  perDay?: number | undefined;
}

export const calendarQuery = ({ clientId, from, to, zone, perDay }: Asked) =>
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

/** A day of a calendar that shows its entries in a zone, which need not be that of their slots. */
export interface Place {
  date: string;
  zone: string;
}

/** Where a post goes: some days on or to a day, at the same time of its own clock, or to a time that was chosen. */
export type Move = { days: number } | Place | Pick<Slot, 'local' | 'zone'>;

export function slotAfter(slot: Slot, move: Move): Pick<Slot, 'local' | 'zone'> {
  if ('local' in move) return { local: move.local, zone: move.zone };
  // From where the slot is now: the calendar may have shown the post on a day that it has left since.
  const days = 'days' in move ? move.days : daysBetween(dateOf(slot.at, move.zone), move.date);
  return { local: `${plusDays(slot.local.slice(0, 10), days)}T${slot.local.slice(11, 16)}`, zone: slot.zone };
}

/** A move that was made: where the post was, and where it is. */
export interface Moved {
  before: Slot;
  after: Slot;
}

async function reschedule(entry: Entry, move: Move): Promise<Moved> {
  const post = await get<Post>(postPath({ clientId: entry.clientId, id: entry.postId }));
  // Somebody has taken its time away.
  if (post.slot == null) throw new Problem({ type: '/problems/version-conflict' }, 409);
  const body = { ...slotAfter(post.slot, move), version: post.version } satisfies ScheduleWhen;
  const changed = await readAfter(post, send<PostState>('PUT', `${postPath(post)}/slot`, body));
  return { before: post.slot, after: changed.slot ?? post.slot };
}

/** Moves a post. Its version is loaded first, so that a change in between is a conflict. */
export function useReschedule() {
  const cache = useQueryClient();
  return useMutation({
    // Two quick keys are two moves, each from where the one before ended.
    scope: { id: 'reschedule' },
    mutationFn: ({ entry, move }: { entry: Entry; move: Move }) => reschedule(entry, move),
    onSettled: (_moved, _problem, { entry }) => {
      for (const key of ['calendar', 'post']) void cache.invalidateQueries({ queryKey: [key] });
      void patchLists(cache, 'posts', [entry.postId]);
    },
  });
}
