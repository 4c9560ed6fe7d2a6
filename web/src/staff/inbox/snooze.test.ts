import { describe, expect, it } from 'vitest';
import { ownMoment, snoozeChoices, tomorrowMorning } from './snooze.ts';

const berlin = 'Europe/Berlin';
const untilOf = (now: string, zone = berlin) =>
  Object.fromEntries(snoozeChoices(new Date(now), zone).map(({ name, until }) => [name, until]));

describe('until when an inquiry can be put off', () => {
  it('is on the clock of the zone, over the change of time', () => {
    expect(untilOf('2027-03-26T10:00:00Z')).toEqual({
      hour: '2027-03-26T11:00:00.000Z',
      afternoon: '2027-03-26T15:00:00.000Z',
      tomorrow: '2027-03-27T08:00:00.000Z',
      monday: '2027-03-29T07:00:00.000Z',
      week: '2027-04-02T07:00:00.000Z',
    });
  });

  it('names no moment that is over, and none twice', () => {
    expect(Object.keys(untilOf('2026-11-30T15:10:00Z'))).toEqual(['hour', 'tomorrow', 'monday']);
    expect(Object.keys(untilOf('2026-12-06T10:00:00Z'))).toEqual(['hour', 'afternoon', 'tomorrow', 'week']);
  });

  it('is a moment to come where it is typed', () => {
    const now = new Date('2026-11-30T10:00:00Z');
    expect(ownMoment('2026-11-30T12:00', berlin, now)).toBe('2026-11-30T11:00:00.000Z');
    expect([ownMoment('2026-11-30T10:59', berlin, now), ownMoment('', berlin, now)]).toEqual([null, null]);
    expect(tomorrowMorning(now, berlin)).toBe('2026-12-01T09:00');
  });
});
