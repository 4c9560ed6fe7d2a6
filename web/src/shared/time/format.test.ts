import { describe, expect, it } from 'vitest';
import { asOf, elsewhere, exact, near, slotWords, span, zoneName } from './format.ts';

const berlin = 'Europe/Berlin';
const now = new Date('2026-11-24T13:02:00Z');

describe('a time in near words', () => {
  it('counts minutes within the hour', () => {
    expect(near('2026-11-24T13:22:00Z', now, berlin, 'de')).toBe('in 20 Minuten');
    expect(near('2026-11-24T12:57:00Z', now, berlin, 'en')).toBe('5 minutes ago');
    expect(near('2026-11-24T13:02:10Z', now, berlin, 'de')).toBe('gerade eben');
    expect(near('2026-11-24T13:02:10Z', now, berlin, 'de', true)).toBe('gleich');
  });

  it('names the day around today', () => {
    expect(near('2026-11-24T18:00:00Z', now, berlin, 'de')).toBe('heute 19:00');
    expect(near('2026-11-23T15:40:00Z', now, berlin, 'de')).toBe('gestern 16:40');
    expect(near('2026-11-25T08:05:00Z', now, berlin, 'en')).toBe('tomorrow 09:05');
  });

  it('counts days by the clock of the zone, not by hours passed', () => {
    const late = new Date('2026-11-24T22:30:00Z');
    expect(near('2026-11-24T23:45:00Z', late, berlin, 'de')).toBe('morgen 00:45');
    expect(near('2026-11-24T23:45:00Z', late, 'UTC', 'de')).toBe('heute 23:45');
  });

  it('names the weekday within a week and the date beyond, with the year when it is another', () => {
    expect(near('2026-11-27T16:30:00Z', now, berlin, 'de')).toBe('Fr 17:30');
    expect(near('2026-12-24T08:00:00Z', now, berlin, 'de')).toBe('24. Dez. 09:00');
    expect(near('2027-01-03T08:00:00Z', now, berlin, 'de')).toContain('2027');
  });
});

describe('a slot in words', () => {
  it('says day, time, zone and how far away it is', () => {
    expect(slotWords('2026-11-27T16:30:00Z', berlin, now, 'de')).toBe('Fr 27. November, 17:30 Uhr Berlin – in 3 Tagen');
    expect(slotWords('2026-11-27T16:30:00Z', berlin, now, 'en')).toBe('Fri 27 November, 17:30 Berlin – in 3 days');
  });

  it('says the reader’s time only when it is another', () => {
    expect(elsewhere('2026-11-27T16:30:00Z', berlin, 'Europe/Vienna', 'de')).toBeNull();
    expect(elsewhere('2026-11-27T16:30:00Z', berlin, 'America/New_York', 'de')).toBe('11:30 Uhr in New York');
    expect(elsewhere('2026-11-27T23:30:00Z', 'UTC', 'Asia/Tokyo', 'en')).toBe('Sat 08:30 in Tokyo');
  });
});

describe('other words about time', () => {
  it('say as of when something is', () => {
    expect(asOf('2026-11-24T13:02:00Z', now, berlin, 'de')).toBe('Stand 14:02 Uhr');
    expect(asOf('2026-11-23T13:02:00Z', now, berlin, 'de')).toBe('Stand 23. Nov., 14:02 Uhr');
    expect(asOf('2026-11-24T13:02:00Z', now, berlin, 'en')).toBe('as of 14:02');
  });

  it('say everything exactly', () => {
    expect(exact('2026-11-27T16:30:00Z', berlin, 'de')).toBe('Freitag, 27. November 2026, 17:30 Uhr Berlin');
  });

  it('say lengths', () => {
    expect(span(55, 'de')).toBe('55 Min.');
    expect(span(200, 'de')).toBe('3 Std. 20 Min.');
    expect(span(1560, 'en')).toBe('1 d 2 h');
    expect(span(-5, 'de')).toBe('0 Min.');
  });

  it('name a zone by its city', () => {
    expect(zoneName('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
  });
});
