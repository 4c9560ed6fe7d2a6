import type { Lang } from '../time/format.ts';

/** A number as it is written in a language: `3.840`, `1,91`. */
export const numberWords = (value: number, lang: Lang): string =>
  new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 2 }).format(value);
