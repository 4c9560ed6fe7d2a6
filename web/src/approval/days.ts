import type { Lang } from '@shared/time/format.ts';

const locale = (lang: Lang): string => (lang === 'de' ? 'de-DE' : 'en-GB');
/** More days than one reads as a list are said by the first and the last. */
const mostListed = 6;

/** The days of some times on a client's clock, each once, as one lists them: `4.`, `7.`, `9. Dezember`. */
export function dayList(locals: string[], lang: Lang): string[] {
  const all = [...new Set(locals.map((local) => local.slice(0, 10)))].sort();
  const days = all.length > mostListed ? [all.at(0) ?? '', all.at(-1) ?? ''] : all;
  const month = new Intl.DateTimeFormat(locale(lang), { month: 'long', timeZone: 'UTC' });
  return days.map((day, index) => {
    const number = `${String(Number(day.slice(8)))}${lang === 'de' ? '.' : ''}`;
    const goesOn = days[index + 1]?.slice(0, 7) === day.slice(0, 7);
    return goesOn ? number : `${number} ${month.format(new Date(`${day}T12:00:00Z`))}`;
  });
}

/** Whether only the first and the last of the days are listed. */
export const isSpan = (locals: string[]): boolean =>
  new Set(locals.map((local) => local.slice(0, 10))).size > mostListed;

/** `a, b und c` */
export const listed = (words: string[], lang: Lang): string =>
  new Intl.ListFormat(locale(lang), { type: 'conjunction' }).format(words);
