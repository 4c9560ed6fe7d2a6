import { datesFrom, mondayOf, monthOf, plusDays, plusMonths } from '@shared/time/zoned.ts';

export type CalendarView = 'week' | 'month' | 'board';

/** The view an address names; the board is one of several clients. */
export const viewOf = (name: string | null, allClients: boolean): CalendarView =>
  name === 'month' || (name === 'board' && allClients) ? name : 'week';

/** The day an address names; null for none, or what is no day. */
export function dayIn(name: string | null): string | null {
  if (name === null || !/^\d{4}-\d{2}-\d{2}$/.test(name)) return null;
  const at = Date.parse(`${name}T00:00:00Z`);
  return !Number.isNaN(at) && plusDays(name, 0) === name ? name : null;
}

/** How many posts of a day a month shows at first. */
export const entriesInMonth = 3;

/** The days a view shows: whole weeks from Monday. */
export function rangeOf(view: CalendarView, day: string): { from: string; to: string } {
  if (view !== 'month') return { from: mondayOf(day), to: plusDays(mondayOf(day), 6) };
  const first = monthOf(day);
  const last = plusDays(plusMonths(first, 1), -1);
  return { from: mondayOf(first), to: plusDays(mondayOf(last), 6) };
}

/** The same view one step on or back. */
export const stepOf = (view: CalendarView, day: string, by: 1 | -1): string =>
  view === 'month' ? plusMonths(day, by) : plusDays(mondayOf(day), 7 * by);

/** The days of a range in rows of one week. */
export function weeksOf(from: string, to: string): string[][] {
  const days = datesFrom(from, to);
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
