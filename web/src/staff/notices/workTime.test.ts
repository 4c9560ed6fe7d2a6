import { describe, expect, it } from 'vitest';
import { translation } from '@shared/language.ts';
import { addTexts } from '@shared/language.ts';
import { texts as german } from '@staff/texts/de/notices.ts';
import { texts as english } from '@staff/texts/en/notices.ts';
import { minutesWords, parseMinutes } from './workTime.ts';

describe('a length of working time', () => {
  it.each([
    ['', null],
    ['0', 0],
    ['sofort', 0],
    ['At once', 0],
    ['2', 120],
    ['1,5', 90],
    ['1.5 h', 90],
    ['1:30', 90],
    ['2 Std.', 120],
    ['1 Stunde', 60],
    ['45 Min.', 45],
    ['90min', 90],
    ['1 Std. 30 Min.', 90],
    ['1 h 5', 65],
    ['80', 4_800],
    ['81', 'bad'],
    ['80:01', 'bad'],
    ['1:75', 'bad'],
    ['-1', 'bad'],
    ['bald', 'bad'],
  ])('is read as people write it: %s', (text, minutes) => {
    expect(parseMinutes(text)).toBe(minutes);
  });

  it.each(['de', 'en'] as const)('is read as it is written: %s', (lang) => {
    addTexts('de', german);
    addTexts('en', english);
    const t = translation(lang);

    expect(minutesWords(1_500, t)).toBe(lang === 'de' ? '25 Std.' : '25 h');
    for (const minutes of [0, 5, 60, 90, 1_440, 4_800]) expect(parseMinutes(minutesWords(minutes, t))).toBe(minutes);
  });
});
