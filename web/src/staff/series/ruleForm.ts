import { plusDays, plusMonths, weekday } from '@shared/time/zoned.ts';
import { daysOfWeek, type DayOfWeek, type Frequency, type Rule } from './series.api.ts';

/** A recurrence rule while it is being filled in. */
export interface RuleForm {
  frequency: Frequency;
  every: number | null;
  weekdays: DayOfWeek[];
  time: string;
  from: string | null;
  ends: 'count' | 'until';
  count: number | null;
  until: string | null;
}

/** The first repetition: a day, a week or a month after the post. A month that lacks the day is skipped. */
export function firstDay(frequency: Frequency, date: string): string {
  if (frequency !== 'MONTHLY') return plusDays(date, frequency === 'DAILY' ? 1 : 7);
  const day = date.slice(8);
  const lastOf = (months: number) => plusDays(plusMonths(date, months + 1), -1);
  return `${lastOf(lastOf(1).slice(8) >= day ? 1 : 2).slice(0, 8)}${day}`;
}

/** Defaults for the form: weekly, on the weekday and at the time of the post. */
export const formFrom = (date: string, time: string): RuleForm => ({
  frequency: 'WEEKLY',
  every: 1,
  weekdays: [daysOfWeek[weekday(date)] ?? 'MONDAY'],
  time,
  from: firstDay('WEEKLY', date),
  ends: 'count',
  count: 8,
  until: null,
});

const within = (value: number | null, most: number): boolean =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= most;

/** The name of the first field that is not valid yet. */
export function missing(form: RuleForm): 'every' | 'weekdays' | 'time' | 'from' | 'count' | 'until' | null {
  if (!within(form.every, 99)) return 'every';
  if (form.frequency === 'WEEKLY' && form.weekdays.length === 0) return 'weekdays';
  if (!/^\d{2}:\d{2}/.test(form.time)) return 'time';
  if (form.from === null) return 'from';
  if (form.ends === 'count') return within(form.count, 366) ? null : 'count';
  return form.until === null ? 'until' : null;
}

/** The rule to send, or null while a field is not valid. */
export function ruleOf(form: RuleForm, zone: string): Rule | null {
  if (missing(form) !== null || form.from === null) return null;
  return {
    frequency: form.frequency,
    every: Number(form.every),
    time: form.time.slice(0, 5),
    zone,
    from: form.from,
    ...(form.frequency === 'WEEKLY' ? { weekdays: daysOfWeek.filter((day) => form.weekdays.includes(day)) } : {}),
    ...(form.ends === 'count' ? { count: Number(form.count) } : { until: form.until }),
  };
}
