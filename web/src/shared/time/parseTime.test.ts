import { describe, expect, it } from 'vitest';
import { parseTime } from './parseTime.ts';

describe('a time that is typed', () => {
  it.each([
    ['17:30', '17:30'],
    ['17.30', '17:30'],
    ['1730', '17:30'],
    ['930', '09:30'],
    ['9', '09:00'],
    ['09', '09:00'],
    ['17h30', '17:30'],
    ['17 Uhr', '17:00'],
    ['17:30 Uhr', '17:30'],
    ['17 Uhr 30', '17:30'],
    [' 8:05 ', '08:05'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
    ['5:30 pm', '17:30'],
    ['12 am', '00:00'],
    ['12:15pm', '12:15'],
    ['24:00', '24:00'],
    ['24', '24:00'],
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each([
    '',
    'mittags',
    '25',
    '24:01',
    '2430',
    '17:60',
    '17:3',
    '173',
    '1:2:3',
    '99:99',
    '13 pm',
    '0 am',
    '-3',
    '17,5',
    '12345',
  ])('takes %s for no time', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
