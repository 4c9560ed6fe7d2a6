import type { TFunction } from '@shared/language.ts';
import { near, span, zoneName, type Lang } from '@shared/time/format.ts';
import { localOf } from '@shared/time/zoned.ts';
import type { Tone } from '@shared/words/stages.ts';
import type { Inquiry, PublicClock } from './inquiries.api.ts';

/** A clock ready to be drawn. */
export interface ClockView {
  share: number;
  tone: Tone;
  paused: boolean;
  words: string;
  /** The text inside the ring. */
  short: string;
}

const minutesBetween = (from: string | Date, to: string | Date): number =>
  (new Date(to).getTime() - new Date(from).getTime()) / 60_000;

/** What the words of clocks depend on. */
type Timed = Pick<Inquiry, 'clocks' | 'answered'>;

/** The response time promised to the client, counted in opening hours. The zone is named where the reader has another. */
export function businessClockView(
  inquiry: Timed,
  now: Date,
  zone: string,
  lang: Lang,
  t: TFunction,
  mine = zone,
): ClockView {
  const clock = inquiry.clocks.business;
  const used = clock.targetMinutes > 0 ? clock.usedMinutes / clock.targetMinutes : 1;
  const values = { used: span(clock.usedMinutes, lang), target: span(clock.targetMinutes, lang) };
  if (clock.state === 'STOPPED' && !inquiry.answered)
    return { share: 1, tone: 'unsure', paused: false, short: '–', words: t('clock.closed', values) };
  if (clock.state === 'STOPPED') {
    return {
      share: Math.min(1, used),
      tone: clock.overdue ? 'bad' : 'good',
      paused: false,
      short: '✓',
      words: t(clock.overdue ? 'clock.stoppedLate' : 'clock.stopped', values),
    };
  }
  if (clock.state === 'PAUSED' || clock.dueAt == null) {
    return {
      share: Math.min(1, used),
      tone: clock.overdue ? 'bad' : 'unsure',
      paused: true,
      short: 'II',
      words: t(clock.overdue ? 'clock.pausedLate' : 'clock.paused', values),
    };
  }
  const left = minutesBetween(now, clock.dueAt);
  const elsewhere = localOf(clock.dueAt, zone) === localOf(clock.dueAt, mine) ? '' : ` ${zoneName(zone)}`;
  const due = near(clock.dueAt, now, zone, lang) + elsewhere;
  if (clock.overdue || left <= 0)
    return {
      share: 1,
      tone: 'bad',
      paused: false,
      short: '!',
      words: left > 0 ? t('clock.late') : t('clock.overdue', { since: span(-left, lang) }),
    };
  return {
    share: used,
    tone: used >= 0.75 || left < 60 ? 'wait' : 'good',
    paused: false,
    short: brief(left),
    words: t('clock.left', { left: span(left, lang), due }),
  };
}

/** The time the public sees: hours since the question. */
export function publicClockView(inquiry: Timed, now: Date, lang: Lang, t: TFunction): ClockView {
  const clock = inquiry.clocks.public;
  const end = clock.state === 'STOPPED' && clock.stoppedAt != null ? clock.stoppedAt : now;
  const rested = clock.restedMinutes ?? 0;
  const age = minutesBetween(clock.startedAt, end) - rested;
  const share = age / Math.max(1, minutesBetween(clock.startedAt, clock.breachAt) - rested);
  const level = clock.state === 'STOPPED' ? clock.level : levelAt(clock, now);
  const tone: Tone = level === 'GREEN' ? 'good' : level === 'AMBER' ? 'wait' : 'bad';
  return {
    share,
    tone,
    paused: false,
    short: brief(age),
    words: t(`clock.${publicWords(clock.state, inquiry.answered, level)}`, { age: span(age, lang) }),
  };
}

/** The clock that presses: the public one where its time is up while the other still has some. */
export function pressingClockView(
  inquiry: Timed,
  now: Date,
  zone: string,
  lang: Lang,
  t: TFunction,
  mine = zone,
): ClockView {
  const business = businessClockView(inquiry, now, zone, lang, t, mine);
  const open = inquiry.clocks.public;
  const isUp = open.state !== 'STOPPED' && ['RED', 'BREACH'].includes(levelAt(open, now));
  return isUp && business.tone !== 'bad' ? publicClockView(inquiry, now, lang, t) : business;
}

const publicWords = (state: PublicClock['state'], answered: boolean, level: PublicClock['level']): string =>
  state !== 'STOPPED' ? `public${level}` : answered ? 'publicStopped' : 'publicClosed';

/** The level of a running public clock now, since time passes between two answers of the server. */
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
