import type { TFunction } from '@shared/language.ts';
import { describe, expect, it } from 'vitest';
import type { BusinessClock, PublicClock } from './inquiries.api.ts';
import { brief, businessClockView, levelAt, pressingClockView, publicClockView } from './clocks.ts';

const now = new Date('2026-11-24T13:00:00Z');
const t = ((key: string, values: object) => `${key} ${JSON.stringify(values)}`) as unknown as TFunction;
const business = (change: Partial<BusinessClock> = {}): BusinessClock => ({
  startedAt: '2026-11-24T10:00:00Z',
  dueAt: '2026-11-24T15:00:00Z',
  state: 'RUNNING',
  targetMinutes: 240,
  usedMinutes: 120,
  overdue: false,
  ...change,
});
const open = (change: Partial<PublicClock> = {}): PublicClock => ({
  startedAt: '2026-11-24T10:00:00Z',
  amberAt: '2026-11-25T10:00:00Z',
  redAt: '2026-11-26T10:00:00Z',
  breachAt: '2026-11-27T10:00:00Z',
  state: 'RUNNING',
  restedMinutes: 0,
  level: 'GREEN',
  ...change,
});
const face = (clock: BusinessClock, answered = true) =>
  businessClockView({ clocks: { business: clock, public: open() }, answered }, now, 'Europe/Berlin', 'de', t);
const publicFace = (clock: PublicClock, at: string, answered = true) =>
  publicClockView({ clocks: { business: business(), public: clock }, answered }, new Date(at), 'de', t);

describe('the business clock', () => {
  it('is calm in the first three quarters and asks for somebody in the last', () => {
    expect(face(business()).tone).toBe('good');
    expect(face(business({ usedMinutes: 190 })).tone).toBe('wait');
  });

  it('asks for somebody in the last hour, however long the promise', () => {
    expect(face(business({ dueAt: '2026-11-24T13:40:00Z', targetMinutes: 2400, usedMinutes: 100 })).tone).toBe('wait');
  });

  it('is overdue when the server says so, and when its time has come since', () => {
    expect(face(business({ overdue: true, dueAt: '2026-11-24T11:00:00Z' })).tone).toBe('bad');
    expect(face(business({ dueAt: '2026-11-24T12:59:00Z' }))).toMatchObject({ tone: 'bad', share: 1 });
  });

  it('rests while the client is asked, says what was used, and is not overdue since 1970', () => {
    const resting = face(business({ state: 'PAUSED', dueAt: null }));

    expect(resting).toMatchObject({ paused: true, tone: 'unsure', share: 0.5 });
    expect(resting.words).toBe('clock.paused {"used":"2 Std.","target":"4 Std."}');
    expect(face(business({ state: 'PAUSED', dueAt: null, usedMinutes: 300, overdue: true }))).toMatchObject({
      paused: true,
      tone: 'bad',
      share: 1,
    });
  });

  it('remembers when it stopped too late', () => {
    expect(face(business({ state: 'STOPPED', usedMinutes: 100 })).tone).toBe('good');
    expect(face(business({ state: 'STOPPED', usedMinutes: 300, overdue: true }))).toMatchObject({
      tone: 'bad',
      share: 1,
    });
  });
});

it('names the zone of a time that the clock of the reader does not show', () => {
  const due = (mine: string) =>
    businessClockView(
      { clocks: { business: business(), public: open() }, answered: false },
      now,
      'Europe/Berlin',
      'de',
      t,
      mine,
    ).words;

  expect(due('Europe/Vienna')).not.toContain('Berlin');
  expect(due('America/New_York')).toContain('16:00 Berlin');
});

describe('the public clock', () => {
  it('goes on counting between two answers of the server', () => {
    expect(levelAt(open(), new Date('2026-11-24T11:00:00Z'))).toBe('GREEN');
    expect(levelAt(open(), new Date('2026-11-25T10:00:00Z'))).toBe('AMBER');
    expect(levelAt(open(), new Date('2026-11-26T11:00:00Z'))).toBe('RED');
    expect(levelAt(open(), new Date('2026-11-28T11:00:00Z'))).toBe('BREACH');
  });

  it('stands still once it is answered', () => {
    const stopped = publicFace(open({ state: 'STOPPED', stoppedAt: '2026-11-24T12:00:00Z' }), '2026-12-24T12:00:00Z');

    expect(stopped).toMatchObject({ tone: 'good', short: '2h' });
  });

  it('does not count the time in which an answer stood', () => {
    expect(publicFace(open({ restedMinutes: 60 }), '2026-11-24T13:00:00Z')).toMatchObject({
      short: '2h',
    });
  });
});

describe('the clock that presses', () => {
  const pressing = (clock: BusinessClock, at: string) =>
    pressingClockView({ clocks: { business: clock, public: open() }, answered: false }, new Date(at), 'UTC', 'de', t);

  it('is that of the opening hours until the public has waited too long', () => {
    expect(pressing(business({ dueAt: '2026-11-30T10:00:00Z' }), '2026-11-25T12:00:00Z')).toMatchObject({
      tone: 'good',
    });
    expect(pressing(business({ dueAt: '2026-11-30T10:00:00Z' }), '2026-11-26T12:00:00Z')).toMatchObject({
      tone: 'bad',
      words: expect.stringContaining('publicRED') as string,
    });
  });

  it('is that of the opening hours where that is over, too', () => {
    expect(pressing(business({ overdue: true }), '2026-11-26T12:00:00Z').words).not.toContain('public');
  });
});

describe('an inquiry that is done without an answer', () => {
  it('does not say that it was answered', () => {
    const stopped = { state: 'STOPPED', stoppedAt: '2026-11-24T12:00:00Z' } as const;

    expect(face(business(stopped), false)).toMatchObject({ tone: 'unsure', short: '–' });
    expect(face(business(stopped), false).words).toContain('clock.closed');
    expect(publicFace(open(stopped), '2026-11-24T13:00:00Z', false).words).toContain('clock.publicClosed');
    expect(publicFace(open(stopped), '2026-11-24T13:00:00Z').words).toContain('clock.publicStopped');
  });
});

describe('the ring', () => {
  it('writes times in three letters', () => {
    expect([brief(0), brief(59), brief(60), brief(2879), brief(2880), brief(999_999)]).toEqual([
      '0m',
      '59m',
      '1h',
      '48h',
      '2d',
      '99d',
    ]);
  });
});
