import { expect, it } from 'vitest';
import { durationWords, lengthWords } from './lengths.ts';

it.each([
  [0, '–'],
  [400, '0:01'],
  [12_000, '0:12'],
  [61_000, '1:01'],
  [3_661_000, '1:01:01'],
])('says %d ms as %s', (millis, words) => {
  expect(lengthWords(millis)).toBe(words);
});

it.each([
  [1, '1 Sekunde'],
  [140, '140 Sekunden'],
  [3_600, '1 Stunde'],
  [5_430, '1 Stunde 30 Minuten 30 Sekunden'],
  [43_200, '12 Stunden'],
])('says %d s as %s', (seconds, words) => {
  expect(durationWords(seconds, 'de')).toBe(words);
});
