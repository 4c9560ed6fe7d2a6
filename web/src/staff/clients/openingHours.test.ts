import { describe, expect, it } from 'vitest';
import { blankClient } from './client.api.ts';
import { faultOf, nextInterval, withDay } from './openingHours.ts';

const morning = { from: '08:00', to: '12:30' };
const afternoon = { from: '13:30', to: '18:00' };

describe('opening hours', () => {
  it('may have several stretches a day, in any order', () => {
    expect(faultOf([afternoon, morning])).toBeNull();
    expect(faultOf([morning, { from: '12:30', to: '13:00' }])).toBeNull();
  });

  it('are wrong where they overlap, run backwards or are half typed', () => {
    expect(faultOf([morning, { from: '12:00', to: '13:00' }])).toBe('overlap');
    expect(faultOf([{ from: '18:00', to: '18:00' }])).toBe('backwards');
    expect(faultOf([{ from: '18:00', to: '08:00' }])).toBeNull();
    expect(faultOf([{ from: '00:00', to: '00:00' }])).toBeNull();
    expect(
      faultOf([
        { from: '18:00', to: '02:00' },
        { from: '20:00', to: '21:00' },
      ]),
    ).toBe('overlap');
    expect(faultOf([{ from: '08:00', to: '' }])).toBe('incomplete');
  });

  it('get a further stretch behind the last one', () => {
    expect(nextInterval([morning])).toEqual({ from: '13:00', to: '16:00' });
    expect(nextInterval([])).toEqual({ from: '09:00', to: '12:00' });
  });

  it('leave the file when the last stretch of a day is removed', () => {
    const file = blankClient('Europe/Berlin');
    expect(withDay(file, 'MONDAY', []).openingHours.MONDAY).toBeUndefined();
    expect(withDay(file, 'SUNDAY', [morning]).openingHours.SUNDAY).toEqual([morning]);
  });
});
