import { describe, expect, it } from 'vitest';
import { firstDay, formFrom, missing, ruleOf } from './ruleForm.ts';

const form = formFrom('2026-12-03', '09:00');

describe('a series being put together', () => {
  it('begins a week after the post, on its weekday and at its time', () => {
    expect(ruleOf(form, 'Europe/Berlin')).toEqual({
      frequency: 'WEEKLY',
      every: 1,
      weekdays: ['THURSDAY'],
      time: '09:00',
      zone: 'Europe/Berlin',
      from: '2026-12-10',
      count: 8,
    });
  });

  it('begins on the same day of the next month that has it', () => {
    expect(firstDay('MONTHLY', '2026-12-03')).toBe('2027-01-03');
    expect(firstDay('MONTHLY', '2027-01-31')).toBe('2027-03-31');
    expect(firstDay('DAILY', '2026-12-31')).toBe('2027-01-01');
  });

  it('names its weekdays in their order, and none where they do not count', () => {
    expect(ruleOf({ ...form, weekdays: ['SUNDAY', 'MONDAY'] }, 'Europe/Berlin')?.weekdays).toEqual([
      'MONDAY',
      'SUNDAY',
    ]);
    expect(ruleOf({ ...form, frequency: 'DAILY' }, 'Europe/Berlin')).not.toHaveProperty('weekdays');
  });

  it('ends after so many dates or on a day, never both', () => {
    const rule = ruleOf({ ...form, ends: 'until', until: '2027-01-31' }, 'Europe/Berlin');

    expect(rule).toMatchObject({ until: '2027-01-31' });
    expect(rule).not.toHaveProperty('count');
  });

  it('is no rule while something is missing, and says what', () => {
    const half = [
      { every: null },
      { weekdays: [] },
      { time: '9' },
      { from: null },
      { count: 367 },
      { ends: 'until' as const },
    ];

    expect(half.map((change) => missing({ ...form, ...change }))).toEqual([
      'every',
      'weekdays',
      'time',
      'from',
      'count',
      'until',
    ]);
    expect(half.map((change) => ruleOf({ ...form, ...change }, 'Europe/Berlin'))).toEqual(half.map(() => null));
  });
});
