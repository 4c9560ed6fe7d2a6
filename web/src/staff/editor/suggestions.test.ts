import { describe, expect, it } from 'vitest';
import type { CalendarDay, CalendarDayEntry } from '@shared/api/content.ts';
import { datesFrom } from '@shared/time/zoned.ts';
import { firstProposal, suggestions } from './suggestions.ts';

const zone = 'Europe/Berlin';
// A Wednesday.
const now = new Date('2026-12-02T12:00:00Z');

const entry = (local: string, stage: CalendarDayEntry['stage'] = 'PUBLISHED'): CalendarDayEntry => ({
  clientId: 'c1',
  postId: local,
  local,
  at: `${local}:00+01:00`,
  title: '',
  stage,
  channels: [],
});

/** The calendar around now with these posts; some days are changed. */
const days = (entries: CalendarDayEntry[], changed: Record<string, Partial<CalendarDay>> = {}): CalendarDay[] =>
  datesFrom('2026-11-09', '2026-12-16').map((date) => ({
    date,
    closed: false,
    entries: entries.filter(({ local }) => local.startsWith(date)),
    more: 0,
    ...changed[date],
  }));

const usual = [
  entry('2026-11-11T17:30'),
  entry('2026-11-18T17:40'),
  entry('2026-11-25T17:30'),
  entry('2026-11-12T09:00'),
];

describe('the times that are suggested', () => {
  it('are the usual ones, the next first', () => {
    expect(suggestions(days(usual), zone, now)).toEqual([
      { local: '2026-12-02T17:30', count: 3, of: 4 },
      { local: '2026-12-03T09:00', count: 1, of: 4 },
    ]);
  });

  it('lie on the days of the week on which the client publishes', () => {
    expect(suggestions(days([entry('2026-11-16T08:00')]), zone, now)).toEqual([
      { local: '2026-12-07T08:00', count: 1, of: 1 },
    ]);
  });

  it('are never on a holiday, and never where the client is closed', () => {
    const closed = {
      '2026-12-02': { closed: true },
      '2026-12-03': { holiday: { de: 'Feiertag', en: 'Holiday' } },
      '2026-12-09': { closed: true },
    };

    expect(suggestions(days(usual, closed), zone, now).map(({ local }) => local)).toEqual([
      '2026-12-10T09:00',
      '2026-12-10T17:30',
    ]);
  });

  it('keep their distance from other posts', () => {
    const planned = [...usual, entry('2026-12-02T18:00', 'SCHEDULED'), entry('2026-12-03T08:00', 'DRAFT')];

    expect(suggestions(days(planned), zone, now).map(({ local }) => local)).toEqual([
      '2026-12-03T09:00',
      '2026-12-03T17:30',
    ]);
  });

  it('are three at most, and none where nothing was published', () => {
    const many = ['08:00', '10:00', '12:30', '16:00', '20:00'].map((time) => entry(`2026-11-25T${time}`));

    expect(suggestions(days(many), zone, now)).toHaveLength(3);
    expect(suggestions(days([entry('2026-11-25T08:00', 'FAILED')]), zone, now)).toEqual([]);
  });

  it('are no hour that is left out when clocks go forward', () => {
    const sunday = new Date('2027-03-27T12:00:00Z');
    const calendar = datesFrom('2027-03-21', '2027-03-29').map((date) => ({
      date,
      closed: false,
      entries: date === '2027-03-21' ? [entry('2027-03-21T02:30')] : [],
      more: 0,
    }));

    expect(suggestions(calendar, zone, sunday)).toEqual([]);
  });
});

describe('the first proposal', () => {
  const propose = (calendar: CalendarDay[]) => firstProposal(suggestions(calendar, zone, now), calendar, zone, now);

  it('is the next suggestion', () => {
    expect(propose(days(usual))).toBe('2026-12-02T17:30');
  });

  it('is ten o’clock on the next day that is open, where nothing is suggested', () => {
    const closed = { '2026-12-03': { closed: true }, '2026-12-04': { holiday: { de: 'Feiertag', en: 'Holiday' } } };

    expect(propose(days([], closed))).toBe('2026-12-05T10:00');
    expect(propose([])).toBe('2026-12-03T10:00');
  });
});
