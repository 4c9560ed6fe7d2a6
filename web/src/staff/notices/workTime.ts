import type { TFunction } from '@shared/language.ts';

/** Minutes of working time; null means never, `bad` that the text is none. */
export type Minutes = number | null | 'bad';

const most = 80 * 60;
const hour = String.raw`(?:h|std\.?|stunden?|hours?)`;
const minute = String.raw`(?:m|min\.?|minuten?|minutes?)`;
const forms: [RegExp, (found: string[]) => number][] = [
  [/^(?:sofort|at once|now)$/i, () => 0],
  [/^(\d{1,2}):([0-5]\d)$/, ([h, m]) => Number(h) * 60 + Number(m)],
  [
    new RegExp(`^(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*${hour}?$`, 'i'),
    ([h = '']) => Math.round(Number(h.replace(',', '.')) * 60),
  ],
  [new RegExp(`^(\\d{1,4})\\s*${minute}$`, 'i'), ([m]) => Number(m)],
  [new RegExp(`^(\\d{1,2})\\s*${hour}\\s*(\\d{1,2})\\s*${minute}?$`, 'i'), ([h, m]) => Number(h) * 60 + Number(m)],
];

/** Reads a length of working time as people write it: `2`, `1:30`, `2 Std.`, `1,5 h`, `45 min`. */
export function parseMinutes(text: string): Minutes {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  for (const [pattern, read] of forms) {
    const found = pattern.exec(trimmed);
    if (found === null) continue;
    const minutes = read(found.slice(1));
    return minutes <= most ? minutes : 'bad';
  }
  return 'bad';
}

/** `1 Std. 30 Min.`: never in days, as a working day has none of twenty-four hours. */
export function minutesWords(minutes: number, t: TFunction): string {
  if (minutes === 0) return t('escalation.atOnce');
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? t('escalation.hours', { hours }) : '', rest > 0 ? t('escalation.minutes', { minutes: rest }) : '']
    .filter(Boolean)
    .join(' ');
}
