const pattern = /^(\d{1,2})(?:[:.h](\d{2})|[:.h]|\s*uhr\s*(\d{2})|(\d{2}))?\s*(?:uhr|h)?\s*(?:([ap])\.?m\.?)?$/i;

const pad = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a time of day as people here write it: `17:30`, `17.30`, `1730`, `17 Uhr`, `9`, `5:30 pm`. The end of a day is `24:00`, which is
 * the time of no day: whoever has no use for it takes it for none.
 */
export function parseTime(text: string): string | null {
  const read = pattern.exec(text.trim());
  if (!read) return null;
  const half = read[5]?.toLowerCase();
  const typed = Number(read[1]);
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'p' ? 12 : 0);
  const minute = Number(read[2] ?? read[3] ?? read[4] ?? 0);
  return hour < 24
    ? minute < 60
      ? `${pad(hour)}:${pad(minute)}`
      : null
    : hour === 24 && minute === 0
      ? endOfDay
      : null;
}

/** The end of a day, as one writes it. */
export const endOfDay = '24:00';
