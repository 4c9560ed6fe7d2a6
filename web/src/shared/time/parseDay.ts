const numbers = /^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{2}|\d{4})?\.?\s*$/;
const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/;
const words = /^\s*(?:[\p{L}.]+,?\s+)?(\d{1,2})\.?\s*(\p{L}{3,})\.?\s*(\d{4})?\s*$/u;
const months = ['jan', 'feb', 'mär|mar|mrz', 'apr', 'mai|may', 'jun', 'jul', 'aug', 'sep', 'okt|oct', 'nov', 'dez|dec'];

const pad = (value: number) => String(value).padStart(2, '0');

/** A day that exists, as `2026-10-05`. */
function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1970 && year <= 9999
    ? `${String(year)}-${pad(month)}-${pad(day)}`
    : null;
}

/**
 * Reads a day as people here write it: the day before the month (`5.10.2026`, `05.10.26`, `5/10/2026`, `5.10.`), with the month's name,
 * or as `2026-10-05`. Without a year it is the next such day.
 *
 * @param today the day on which it is written
 */
export function parseDay(text: string, today: string): string | null {
  const whole = iso.exec(text);
  if (whole) return dayOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const said = words.exec(text);
  const short = numbers.exec(text);
  const month = said
    ? months.findIndex((each) => new RegExp(`^(${each})`, 'iu').test(said[2] ?? '')) + 1
    : Number(short?.[2]);
  const day = Number((said ?? short)?.[1]);
  if (!(month >= 1) || !(day >= 1)) return null;
  const year = (said ?? short)?.[3];
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const soon = dayOf(Number(today.slice(0, 4)), month, day);
  return soon !== null && soon < today ? dayOf(Number(today.slice(0, 4)) + 1, month, day) : soon;
}
