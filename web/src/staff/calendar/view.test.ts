import { describe, expect, it } from 'vitest';
import { rangeOf, stepOf, weeksOf } from './view.ts';

describe('the calendar', () => {
  it('shows a week from Monday to Sunday', () => {
    expect(rangeOf('week', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  });

  it('shows a month in whole weeks', () => {
    const { from, to } = rangeOf('month', '2026-11-24');

    expect([from, to]).toEqual(['2026-10-26', '2026-12-06']);
    expect(weeksOf(from, to).map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
  });

  it('steps by whole weeks and months, also at the end of a month', () => {
    expect(stepOf('week', '2026-11-24', 1)).toBe('2026-11-30');
    expect(stepOf('month', '2027-01-31', 1)).toBe('2027-02-01');
    expect(stepOf('month', '2027-01-31', -1)).toBe('2026-12-01');
  });
});
