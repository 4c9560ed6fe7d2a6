import type { CalendarDay } from '@shared/api/content.ts';
import { weekday } from '@shared/time/zoned.ts';
import { proposal, readSlot } from '@staff/shared/post/slot.ts';

/** A time that is free, at a time of day at which the client usually publishes. */
export interface Suggestion {
  local: string;
  /** How many of the client's last posts went out at that time of day. */
  count: number;
  of: number;
}

const mostSuggestions = 3;

/** As long before and after a post no other one is suggested. */
const apart = 60;

const published = ['PUBLISHED', 'PARTLY'];

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The quarter of an hour in which a post went out. */
function quarterOf(local: string): string {
  const minutes = Math.floor(minutesOf(local.slice(11, 16)) / 15) * 15;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** How often each time of day was used, the most frequent first. */
function usual(times: string[]): [time: string, count: number][] {
  const counts = new Map<string, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  return [...counts].sort(([a, some], [b, others]) => others - some || a.localeCompare(b));
}

const isFree = ({ entries }: CalendarDay, time: string): boolean =>
  entries.every(({ local }) => Math.abs(minutesOf(local.slice(11, 16)) - minutesOf(time)) >= apart);

const isOpenDay = ({ closed, holiday }: CalendarDay): boolean => !closed && holiday == null;

/**
 * The next free times at the client's usual times of day and on its usual days of the week; never on a day on which it
 * is closed.
 *
 * @param days the client's calendar, from some weeks ago to those in which a time is looked for
 */
export function suggestions(days: CalendarDay[], zone: string, now: Date): Suggestion[] {
  const past = days
    .flatMap(({ entries }) => entries)
    .filter(({ stage, at }) => published.includes(stage) && Date.parse(at) <= now.getTime());
  const weekdays = new Set(past.map(({ local }) => weekday(local.slice(0, 10))));
  const open = days.filter((day) => isOpenDay(day) && weekdays.has(weekday(day.date)));
  return usual(past.map(({ local }) => quarterOf(local)))
    .slice(0, mostSuggestions)
    .flatMap(([time, count]) => {
      const day = open.find((each) => isFree(each, time) && readSlot(each.date, time, zone, now)?.kind === 'FINE');
      return day ? [{ local: `${day.date}T${time}`, count, of: past.length }] : [];
    })
    .sort((a, b) => a.local.localeCompare(b.local));
}

/** What stands in the form at first: the next suggestion; without one, ten o'clock on the next day that is open. */
export function firstProposal(found: Suggestion[], days: CalendarDay[], zone: string, now: Date): string {
  const tomorrow = proposal(now, zone);
  const open = days.find((day) => day.date >= tomorrow.date && isOpenDay(day));
  return found[0]?.local ?? `${open?.date ?? tomorrow.date}T${tomorrow.time}`;
}
