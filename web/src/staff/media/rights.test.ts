import { expect, it } from 'vitest';
import { endingOf, endOf, lastDay } from './rights.ts';

it('ends with the last day, also where the clocks change', () => {
  expect(endOf('2027-03-28', 'Europe/Berlin')).toBe('2027-03-28T22:00:00.000Z');
  expect(lastDay('2027-03-28T22:00:00Z', 'Europe/Berlin')).toBe('2027-03-28');
  expect(endOf('', 'Europe/Berlin')).toBeNull();
  expect(lastDay(null, 'Europe/Berlin')).toBe('');
});

it('warns a week before the rights end, and says when they have', () => {
  const now = new Date('2027-01-10T12:00:00Z');

  expect(endingOf('2027-01-10T12:00:00Z', now)).toBe('over');
  expect(endingOf('2027-01-17T12:00:00Z', now)).toBe('endsSoon');
  expect(endingOf('2027-01-17T12:00:01Z', now)).toBeNull();
  expect(endingOf(null, now)).toBeNull();
});
