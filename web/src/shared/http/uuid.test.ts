import { expect, it } from 'vitest';
import { freshUuid } from './uuid.ts';

it('is a UUID of the fourth version, each time another', () => {
  const made = Array.from({ length: 50 }, freshUuid);

  for (const each of made) expect(each).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(new Set(made).size).toBe(50);
});
