import { describe, expect, it } from 'vitest';
import { datesFrom, mondayOf, plusDays, plusMonths, weekNumber } from './zoned.ts';

describe('calendar days', () => {
  it('add up across months and leap years', () => {
    expect(plusDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(plusMonths('2026-01-31', 1)).toBe('2026-02-01');
    expect(datesFrom('2026-12-30', '2027-01-02')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
  });

  it('know their week', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(weekNumber('2026-11-24')).toBe(48);
    expect(weekNumber('2027-01-01')).toBe(53);
    expect(weekNumber('2024-12-30')).toBe(1);
  });
});
