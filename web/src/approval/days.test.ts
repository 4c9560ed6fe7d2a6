import { describe, expect, it } from 'vitest';
import { dayList, isSpan, listed } from './days.ts';

const days = (...all: string[]) => all.map((day) => `2090-${day}T08:00:00`);

describe('the days of some posts', () => {
  it('are each said once, with the month where it ends', () => {
    const some = days('12-07', '11-28', '12-04', '12-04');

    expect(listed(dayList(some, 'de'), 'de')).toBe('28. November, 4. und 7. Dezember');
    expect(listed(dayList(some, 'en'), 'en')).toBe('28 November, 4 and 7 December');
  });

  it('are the first and the last where they are many', () => {
    const many = days('12-01', '12-02', '12-03', '12-04', '12-05', '12-06', '12-07');

    expect(isSpan(many)).toBe(true);
    expect(dayList(many, 'de')).toEqual(['1.', '7. Dezember']);
  });
});
