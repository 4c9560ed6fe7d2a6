import { describe, expect, it } from 'vitest';
import type { TFunction } from '@shared/language.ts';
import { slotAfter, type Entry } from './calendar.api.ts';
import { isMovable, titleOf } from './entry.ts';

const entry = (change: Partial<Entry>): Entry => ({
  clientId: 'c1',
  postId: 'p1',
  local: '2026-12-02T17:30:00',
  at: '2026-12-02T16:30:00Z',
  title: 'Stollen',
  stage: 'SCHEDULED',
  channels: [],
  ...change,
});
const t = ((key: string) => key) as unknown as TFunction;

describe('a move by days', () => {
  const slot = (local: string) => ({ local, zone: 'Europe/Berlin', at: '' });

  it('keeps the time of day where the clocks are changed on the way', () => {
    expect(slotAfter(slot('2027-03-27T17:30:00'), { days: 1 })).toEqual({
      local: '2027-03-28T17:30',
      zone: 'Europe/Berlin',
    });
    expect(slotAfter(slot('2026-10-24T17:30:00'), { days: 7 }).local).toBe('2026-10-31T17:30');
  });

  it('goes over the ends of months and years', () => {
    expect(slotAfter(slot('2026-12-31T23:59'), { days: 1 }).local).toBe('2027-01-01T23:59');
    expect(slotAfter(slot('2027-03-01T00:00'), { days: -1 }).local).toBe('2027-02-28T00:00');
  });

  it('back to a slot says no more than what is asked', () => {
    const before = slot('2026-12-02T17:30:00');

    expect(slotAfter(slot('2026-12-03T17:30:00'), before)).toEqual({
      local: '2026-12-02T17:30:00',
      zone: 'Europe/Berlin',
    });
  });

  it('to a day of a calendar in another zone is counted from the day it has there', () => {
    const late = { local: '2026-12-01T19:30:00', zone: 'America/New_York', at: '2026-12-02T00:30:00Z' };

    expect(slotAfter(late, { date: '2026-12-04', zone: 'Europe/Berlin' })).toEqual({
      local: '2026-12-03T19:30',
      zone: 'America/New_York',
    });
  });
});

describe('an entry', () => {
  it('is moved as long as it has not gone out, by who may', () => {
    expect(isMovable(entry({}), '2026-12-02', true)).toBe(true);
    expect(isMovable(entry({}), '2026-12-02', false)).toBe(false);
    expect(isMovable(entry({ stage: 'DRAFT' }), '2026-12-02', false)).toBe(true);
    expect(isMovable(entry({ stage: 'PUBLISHED' }), '2026-12-02', true)).toBe(false);
    expect(isMovable(entry({}), '2026-12-03', true)).toBe(false);
  });

  it('has a short name within a sentence', () => {
    expect(titleOf(entry({}), t)).toBe('Stollen');
    expect(titleOf(entry({ title: '' }), t)).toBe('post.untitled');
    expect(titleOf(entry({ title: 'Unser Roggenbrot geht heute früher in den Ofen, und zwar um sieben' }), t)).toBe(
      'Unser Roggenbrot geht heute früher in den …',
    );
  });
});
