/** Local dates and times in named zones, by the browser's own zone data. */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

/** The local date-time of an instant in a zone: `2026-11-27T17:30`. */
export function localOf(at: string | number | Date, zone: string): string {
  const parts = new Map(
    format(zone)
      .formatToParts(new Date(at))
      .map((part) => [part.type, part.value]),
  );
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '00';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** The local date of an instant in a zone. */
export const dateOf = (at: string | number | Date, zone: string): string => localOf(at, zone).slice(0, 10);

/** Whether a zone name is one the browser knows. */
export function isZone(zone: string): boolean {
  try {
    return format(zone) !== undefined;
  } catch {
    return false;
  }
}

/** A date some days on. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 0 is Monday. */
export const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of a date's week. */
export const mondayOf = (date: string): string => plusDays(date, -weekday(date));

/** The first day of a date's month. */
export const monthOf = (date: string): string => `${date.slice(0, 7)}-01`;

/** The first day of the month some months on. */
export function plusMonths(date: string, months: number): string {
  const day = new Date(`${monthOf(date)}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** The ISO week number of a date. */
export function weekNumber(date: string): number {
  const thursday = plusDays(mondayOf(date), 3);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}

/** Every date from one to another, both included. */
export const datesFrom = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => plusDays(from, index));
