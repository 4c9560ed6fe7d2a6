import type { Lang } from '../time/format.ts';

/** How long a video is, in minutes and seconds; a dash where that is not known. */
export function lengthWords(millis: number): string {
  if (millis <= 0) return '–';
  const seconds = Math.max(1, Math.round(millis / 1_000));
  const rest = String(seconds % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60
    ? `${String(minutes)}:${rest}`
    : `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}:${rest}`;
}

/** A length as a sentence has it: `140 Sekunden`; from an hour on in hours and minutes. */
export function durationWords(seconds: number, lang: Lang): string {
  const amount = (value: number, unit: string) =>
    new Intl.NumberFormat(lang === 'de' ? 'de-DE' : 'en-GB', { style: 'unit', unit, unitDisplay: 'long' }).format(
      value,
    );
  if (seconds < 3_600) return amount(seconds, 'second');
  const parts: [number, string][] = [
    [Math.floor(seconds / 3_600), 'hour'],
    [Math.floor((seconds % 3_600) / 60), 'minute'],
    [seconds % 60, 'second'],
  ];
  return parts
    .filter(([value]) => value > 0)
    .map(([value, unit]) => amount(value, unit))
    .join(' ');
}
