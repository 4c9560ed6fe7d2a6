import { dateOf, daysBetween, localOf } from './zoned.ts';

/** The languages of the pages. */
export type Lang = 'de' | 'en';

const locale = (lang: Lang): string => (lang === 'de' ? 'de-DE' : 'en-GB');

const formats = new Map<string, Intl.DateTimeFormat>();

function write(at: Date, lang: Lang, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${lang}|${zone}|${JSON.stringify(options)}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale(lang), { timeZone: zone, hourCycle: 'h23', ...options });
  formats.set(key, known);
  return known.format(at);
}

/** `14:02` */
export const clock = (at: string | Date, zone: string, lang: Lang): string =>
  write(new Date(at), lang, zone, { hour: '2-digit', minute: '2-digit' });

/** `Berlin` for `Europe/Berlin` */
export const zoneName = (zone: string): string => (zone.split('/').pop() ?? zone).replaceAll('_', ' ');

const uhr = (time: string, lang: Lang): string => (lang === 'de' ? `${time} Uhr` : time);

/** `Stand 14:02 Uhr`, with the day when it is not today's. */
export function asOf(at: string, now: Date, zone: string, lang: Lang): string {
  const today = dateOf(at, zone) === dateOf(now, zone);
  const time = uhr(clock(at, zone, lang), lang);
  const day = today ? '' : `${write(new Date(at), lang, zone, { day: 'numeric', month: 'short' })}, `;
  return lang === 'de' ? `Stand ${day}${time}` : `as of ${day}${time}`;
}

/** `Freitag, 27. November 2026 um 17:30 Uhr, Berlin` */
export function exact(at: string, zone: string, lang: Lang): string {
  const day = write(new Date(at), lang, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return `${day}, ${uhr(clock(at, zone, lang), lang)} ${zoneName(zone)}`;
}

const relative = new Map<Lang, Intl.RelativeTimeFormat>();

function inWords(value: number, unit: Intl.RelativeTimeFormatUnit, lang: Lang): string {
  const known = relative.get(lang) ?? new Intl.RelativeTimeFormat(locale(lang), { numeric: 'auto' });
  relative.set(lang, known);
  return known.format(value, unit);
}

/**
 * A time as one would say it: `in 20 Minuten`, `gestern 16:40`, `Fr 17:30`, `3. Dez. 09:00`. With `coming` it is never
 * shown as past, even if the clocks of page and server differ.
 */
export function near(at: string, now: Date, zone: string, lang: Lang, coming = false): string {
  const minutes = Math.round((Date.parse(at) - now.getTime()) / 60_000);
  if (minutes === 0 && coming) return lang === 'de' ? 'gleich' : 'in a moment';
  if (minutes === 0) return lang === 'de' ? 'gerade eben' : 'just now';
  if (Math.abs(minutes) < 60) return inWords(minutes, 'minute', lang);
  const days = daysBetween(dateOf(now, zone), dateOf(at, zone));
  const time = clock(at, zone, lang);
  if (Math.abs(days) <= 1) return `${inWords(days, 'day', lang)} ${time}`;
  if (days > 1 && days < 7) return `${shortWeekday(at, zone, lang)} ${time}`;
  const sameYear = dateOf(at, zone).slice(0, 4) === dateOf(now, zone).slice(0, 4);
  return `${write(new Date(at), lang, zone, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) })} ${time}`;
}

const shortWeekday = (at: string, zone: string, lang: Lang): string =>
  write(new Date(at), lang, zone, { weekday: 'short' }).replace('.', '');

/** How far away, in the largest sensible unit: `in 3 Tagen`, `vor 2 Stunden`. */
export function away(at: string, now: Date, zone: string, lang: Lang): string {
  const minutes = Math.round((Date.parse(at) - now.getTime()) / 60_000);
  const days = daysBetween(dateOf(now, zone), dateOf(at, zone));
  if (Math.abs(minutes) < 60)
    return minutes === 0 ? (lang === 'de' ? 'jetzt' : 'now') : inWords(minutes, 'minute', lang);
  if (Math.abs(days) < 1 || Math.abs(minutes) < 12 * 60) return inWords(Math.round(minutes / 60), 'hour', lang);
  return inWords(days, 'day', lang);
}

/** A slot as one says it: `Fr 27. November, 17:30 Uhr Berlin – in 3 Tagen`. */
export function slotWords(at: string, zone: string, now: Date, lang: Lang): string {
  const day = write(new Date(at), lang, zone, { day: 'numeric', month: 'long' });
  const year = dateOf(at, zone).slice(0, 4) === dateOf(now, zone).slice(0, 4) ? '' : ` ${dateOf(at, zone).slice(0, 4)}`;
  const time = uhr(clock(at, zone, lang), lang);
  return `${shortWeekday(at, zone, lang)} ${day}${year}, ${time} ${zoneName(zone)} – ${away(at, now, zone, lang)}`;
}

/** The same moment for a reader in another zone: `11:30 in New York`, or nothing when both clocks show the same. */
export function elsewhere(at: string, zone: string, readerZone: string, lang: Lang): string | null {
  if (localOf(at, zone) === localOf(at, readerZone)) return null;
  const otherDay = dateOf(at, zone) !== dateOf(at, readerZone);
  const day = otherDay ? `${shortWeekday(at, readerZone, lang)} ` : '';
  return `${day}${uhr(clock(at, readerZone, lang), lang)} in ${zoneName(readerZone)}`;
}

/** A length of time: `3 Std. 20 Min.` */
export function span(minutes: number, lang: Lang): string {
  const whole = Math.max(0, Math.round(minutes));
  const [days, hours, rest] = [Math.floor(whole / 1440), Math.floor((whole % 1440) / 60), whole % 60];
  const [d, h, m] = lang === 'de' ? ['Tg.', 'Std.', 'Min.'] : ['d', 'h', 'min'];
  if (days > 0) return hours > 0 ? `${String(days)} ${d} ${String(hours)} ${h}` : `${String(days)} ${d}`;
  if (hours > 0) return rest > 0 ? `${String(hours)} ${h} ${String(rest)} ${m}` : `${String(hours)} ${h}`;
  return `${String(rest)} ${m}`;
}

/** A short wait: `30 Sek.`, `2 Min.` */
export const secondsWords = (seconds: number, lang: Lang): string =>
  seconds < 120 ? `${String(seconds)} ${lang === 'de' ? 'Sek.' : 's'}` : span(seconds / 60, lang);

/** A calendar day: `Montag, 23. November`. */
export const dayWords = (date: string, lang: Lang, style: 'long' | 'short' = 'long'): string =>
  write(
    new Date(`${date}T12:00:00Z`),
    lang,
    'UTC',
    style === 'long'
      ? { weekday: 'long', day: 'numeric', month: 'long' }
      : { weekday: 'short', day: 'numeric', month: 'short' },
  );

/** A calendar day with its year, short: `3. Dez. 2026`. */
export const shortDay = (date: string, lang: Lang): string =>
  write(new Date(`${date}T12:00:00Z`), lang, 'UTC', { day: 'numeric', month: 'short', year: 'numeric' });

/** `November 2026` */
export const monthWords = (date: string, lang: Lang): string =>
  write(new Date(`${date}T12:00:00Z`), lang, 'UTC', { month: 'long', year: 'numeric' });

/** `Mo` … `So` */
export const weekdayWords = (date: string, lang: Lang): string =>
  write(new Date(`${date}T12:00:00Z`), lang, 'UTC', { weekday: 'short' }).replace('.', '');
