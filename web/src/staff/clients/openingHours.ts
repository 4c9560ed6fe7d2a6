import type { ClientDetails, Interval, Weekday } from './client.api.ts';

/** What is wrong with a day's opening hours, if anything. */
export type HoursFault = 'incomplete' | 'backwards' | 'overlap' | null;

export function faultOf(intervals: Interval[]): HoursFault {
  if (intervals.some(({ from, to }) => from === '' || to === '')) return 'incomplete';
  if (intervals.some(({ from, to }) => from === to && to !== '00:00')) return 'backwards';
  const sorted = [...intervals].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.some((interval, index) => index > 0 && interval.from < endOf(sorted[index - 1])) ? 'overlap' : null;
}

/** Where it ends on its own day: an end that is not after the beginning lies on the next one. */
const endOf = (interval: Interval | undefined): string => (interval === undefined ? '' : interval.to <= interval.from ? '24:00' : interval.to);

/** Whether it goes on over midnight; an end at midnight sharp is the end of the day. */
export const overMidnight = ({ from, to }: Interval): boolean => to !== '' && to !== '00:00' && to < from;

/** A further stretch for a day: after the last one, else the usual morning. */
export function nextInterval(intervals: Interval[]): Interval {
  const last = intervals.map(({ to }) => to).sort().at(-1);
  if (last === undefined) return { from: '09:00', to: '12:00' };
  const hour = Math.min(22, Number(last.slice(0, 2)) + 1);
  return { from: `${String(hour).padStart(2, '0')}:00`, to: `${String(Math.min(23, hour + 3)).padStart(2, '0')}:00` };
}

/** A day's hours put in place; a day without hours is closed and stands in the file no more. */
export function withDay(file: ClientDetails, day: Weekday, intervals: Interval[]): ClientDetails {
  const others = Object.fromEntries(Object.entries(file.openingHours).filter(([each]) => each !== day));
  return { ...file, openingHours: intervals.length === 0 ? others : { ...others, [day]: intervals } };
}
