import { expect, it } from 'vitest';
import { sizeWords } from './sizes.ts';

it.each([
  [10, '1 kB'],
  [235_400, '235 kB'],
  [1_234_000, '1,2 MB'],
  [1_000_000_000, '1 GB'],
  [256_000_000_000, '256 GB'],
])('says %d bytes as %s', (bytes, words) => {
  expect(sizeWords(bytes, 'de').replace('\u00a0', ' ')).toBe(words);
});
