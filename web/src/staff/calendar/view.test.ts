import { describe, expect, it } from 'vitest';
import { dayIn, rangeOf, stepOf, viewOf, weeksOf } from './view.ts';

describe('the calendar', () => {
  it('takes a day from the address where it is one', () => {
    expect(dayIn('2028-02-29')).toBe('2028-02-29');
    expect([null, '', 'heute', '2026-13-45', '2026-02-30', '2026-1-1', '2026-01-01T00:00'].map(dayIn)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it('shows the board where there are several clients', () => {
    expect(viewOf('board', true)).toBe('board');
    expect(viewOf('board', false)).toBe('week');
    expect([viewOf('month', false), viewOf('x', true), viewOf(null, true)]).toEqual(['month', 'week', 'week']);
  });

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
