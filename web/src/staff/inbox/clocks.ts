import type { TFunction } from 'i18next';
import { near, span, type Lang } from '@shared/time/words.ts';
import type { Tone } from '@shared/words/stages.ts';
import type { BusinessClock, Inquiry, PublicClock } from '@desk/inquiries.api.ts';

/** A clock ready to be drawn: how full, in which tone, in which words. */
export interface ClockFace {
  share: number;
  tone: Tone;
  paused: boolean;
  words: string;
  /** The few letters inside the ring. */
  short: string;
}

const minutesBetween = (from: string | Date, to: string | Date): number => (new Date(to).getTime() - new Date(from).getTime()) / 60_000;

/** The promise to the client, counted in opening hours. */
export function businessFace(clock: BusinessClock, now: Date, zone: string, lang: Lang, t: TFunction): ClockFace {
  const left = minutesBetween(now, clock.dueAt);
  const used = clock.targetMinutes > 0 ? clock.usedMinutes / clock.targetMinutes : 1;
  const due = near(clock.dueAt, now, zone, lang);
  if (clock.state === 'STOPPED') {
    return { share: Math.min(1, used), tone: clock.overdue ? 'bad' : 'good', paused: false, short: '✓', words: t(clock.overdue ? 'clock.stoppedLate' : 'clock.stopped', { used: span(clock.usedMinutes, lang) }) };
  }
  if (clock.overdue || left <= 0) return { share: 1, tone: 'bad', paused: false, short: '!', words: t('clock.overdue', { since: span(-left, lang) }) };
  if (clock.state === 'PAUSED') return { share: used, tone: 'unsure', paused: true, short: 'II', words: t('clock.paused', { due }) };
  return { share: used, tone: used >= 0.75 || left < 60 ? 'wait' : 'good', paused: false, short: brief(left), words: t('clock.left', { left: span(left, lang), due }) };
}

/** What the public sees: plain hours since somebody asked. */
export function publicFace(clock: PublicClock, now: Date, lang: Lang, t: TFunction): ClockFace {
  const end = clock.state === 'STOPPED' && clock.stoppedAt != null ? clock.stoppedAt : now;
  const age = minutesBetween(clock.startedAt, end);
  const share = age / Math.max(1, minutesBetween(clock.startedAt, clock.breachAt));
  const level = clock.state === 'STOPPED' ? clock.level : levelAt(clock, now);
  const tone: Tone = level === 'GREEN' ? 'good' : level === 'AMBER' ? 'wait' : 'bad';
  return { share, tone, paused: false, short: brief(age), words: t(clock.state === 'STOPPED' ? 'clock.publicStopped' : `clock.public${level}`, { age: span(age, lang) }) };
}

/** The level a running public clock has by now; the page goes on counting between two answers of the server. */
export function levelAt(clock: PublicClock, now: Date): PublicClock['level'] {
  if (now.getTime() >= Date.parse(clock.breachAt)) return 'BREACH';
  if (now.getTime() >= Date.parse(clock.redAt)) return 'RED';
  return now.getTime() >= Date.parse(clock.amberAt) ? 'AMBER' : 'GREEN';
}

/** Three characters at most: 45m, 3h, 2d. */
export function brief(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return `${String(whole)}m`;
  return whole < 48 * 60 ? `${String(Math.round(whole / 60))}h` : `${String(Math.min(99, Math.round(whole / 1440)))}d`;
}

/** The moment the next of an inquiry's two clocks ends. */
export const nextEnd = (inquiry: Inquiry): number =>
  Math.min(
    inquiry.clocks.business.state === 'STOPPED' ? Infinity : Date.parse(inquiry.clocks.business.dueAt),
    inquiry.clocks.public.state === 'STOPPED' ? Infinity : Date.parse(inquiry.clocks.public.breachAt),
  );

/** The clock that ends first comes first. */
export const byUrgency = (inquiries: Inquiry[]): Inquiry[] =>
  [...inquiries].sort((a, b) => nextEnd(a) - nextEnd(b) || a.receivedAt.localeCompare(b.receivedAt));
