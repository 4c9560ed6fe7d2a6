import type { Temporal as Polyfill } from 'temporal-polyfill';

const { Temporal } =
  'Temporal' in globalThis
    ? (globalThis as unknown as { Temporal: typeof Polyfill })
    : await import('temporal-polyfill');

/** What a local time means in its zone: one instant, none (clocks jump over it) or two (clocks are set back). */
export interface Meaning {
  at: string;
  kind: 'ONCE' | 'GAP' | 'TWICE';
}

/**
 * The instant of a local date-time. In a gap it is moved on by the length of the gap; of two it is the first.
 * This file stands alone, so that only the pages that plan load the polyfill, where the browser has no Temporal itself.
 */
export function meaningOf(local: string, zone: string): Meaning {
  const asked = Temporal.PlainDateTime.from(local.slice(0, 16));
  const earlier = asked.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = asked.toZonedDateTime(zone, { disambiguation: 'later' });
  const exists = earlier.toPlainDateTime().equals(asked);
  return {
    at: new Date((exists ? earlier : later).epochMilliseconds).toISOString(),
    kind: !exists ? 'GAP' : earlier.equals(later) ? 'ONCE' : 'TWICE',
  };
}
