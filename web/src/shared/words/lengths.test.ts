import { expect, it } from 'vitest';
import { lengthWords } from './lengths.ts';

it.each([
  [0, '–'],
  [400, '0:01'],
  [12_000, '0:12'],
  [61_000, '1:01'],
  [3_661_000, '1:01:01'],
])('says %d ms as %s', (millis, words) => {
  expect(lengthWords(millis)).toBe(words);
});
