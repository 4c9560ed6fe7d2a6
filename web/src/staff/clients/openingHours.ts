import type { ClientDetails, Interval, Weekday } from './client.api.ts';

/** What is wrong with a day's opening hours, if anything. */
export type HoursFault = 'incomplete' | 'backwards' | 'overlap' | null;

export function faultOf(intervals: Interval[]): HoursFault {
  if (intervals.some(({ from, to }) => from === '' || to === '')) return 'incomplete';
  if (intervals.some(({ from, to }) => from === to && to !== '00:00')) return 'backwards';
  const sorted = [...intervals].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.some((interval, index) => index > 0 && interval.from < endOf(sorted[index - 1])) ? 'overlap' : null;
}

/** The end on the day itself: 24:00 for an interval that ends on the next day. */
const endOf = (interval: Interval | undefined): string =>
  interval === undefined ? '' : interval.to <= interval.from ? '24:00' : interval.to;

/** Whether it goes past midnight; an end at 00:00 does not. */
export const overMidnight = ({ from, to }: Interval): boolean => to !== '' && to !== '00:00' && to < from;

/** The next interval of a day: after the last one, or a usual morning. */
export function nextInterval(intervals: Interval[]): Interval {
  const last = intervals
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (last === undefined) return { from: '09:00', to: '12:00' };
  const hour = Math.min(22, Number(last.slice(0, 2)) + 1);
  return { from: `${String(hour).padStart(2, '0')}:00`, to: `${String(Math.min(23, hour + 3)).padStart(2, '0')}:00` };
}

/** Sets the intervals of a day; a day without any is removed, which means closed. */
export function withDay(file: ClientDetails, day: Weekday, intervals: Interval[]): ClientDetails {
  const others = Object.fromEntries(Object.entries(file.openingHours).filter(([each]) => each !== day));
  return { ...file, openingHours: intervals.length === 0 ? others : { ...others, [day]: intervals } };
}
