import { expect, it } from 'vitest';
import { endOf, lastDay } from './rights.ts';

it('ends with the last day, also where the clocks change', () => {
  expect(endOf('2027-03-28', 'Europe/Berlin')).toBe('2027-03-28T22:00:00.000Z');
  expect(lastDay('2027-03-28T22:00:00Z', 'Europe/Berlin')).toBe('2027-03-28');
  expect(endOf('', 'Europe/Berlin')).toBeNull();
  expect(lastDay(null, 'Europe/Berlin')).toBe('');
});
