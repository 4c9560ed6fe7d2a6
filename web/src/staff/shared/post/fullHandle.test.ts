import { expect, it } from 'vitest';
import { fullHandle } from './NetworkPost.tsx';

it('completes handles as their network writes them', () => {
  expect(fullHandle({ network: 'MASTODON', handle: '@sonne', server: 'https://berlin.social/' })).toBe(
    '@sonne@berlin.social',
  );
  expect(fullHandle({ network: 'BLUESKY', handle: 'sonne.bsky.social', server: 'https://bsky.social' })).toBe(
    '@sonne.bsky.social',
  );
});
