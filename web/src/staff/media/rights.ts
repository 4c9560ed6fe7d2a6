import { meaningOf } from '@shared/time/meaningOf.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import type { Notes } from '@staff/shared/media/media.api.ts';

/** The rights to a picture or video, as they are typed. */
export type RightsText = NonNullable<Notes['rights']>;

/** Nothing was noted. */
export const blankRights: RightsText = { licence: '', credit: '', consent: 'NOT_NEEDED', until: null, channels: [] };

export const consents = ['NOT_NEEDED', 'GIVEN', 'MISSING'] as const;

/** The last day on which a file may be used, in the client's zone: the rights end with it. */
export const lastDay = (until: string | null | undefined, zone: string): string =>
  until ? dateOf(new Date(until).getTime() - 1, zone) : '';

const soon = 7 * 24 * 60 * 60_000;

/** Whether the rights of a file have ended or end within a week; null where neither. */
export function endingOf(until: string | null | undefined, now: Date): 'over' | 'endsSoon' | null {
  if (!until) return null;
  const left = new Date(until).getTime() - now.getTime();
  return left <= 0 ? 'over' : left <= soon ? 'endsSoon' : null;
}

/** When the rights end that end with this day. */
export const endOf = (day: string, zone: string): string | null =>
  day === '' ? null : meaningOf(`${plusDays(day, 1)}T00:00`, zone).at;
