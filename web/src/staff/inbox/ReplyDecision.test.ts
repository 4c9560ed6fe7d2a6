// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { fakeFetch } from '@shared/test-fetch.ts';
import { decideReply } from './inbox.api.ts';

it('tells what a person found out about an unclear answer', async () => {
  const sent = fakeFetch({ 'POST /api/clients/c1/deliveries/replies/r1/decision': () => [204, null] });

  await decideReply('c1', 'r1', 'IT_IS_LIVE', 'https://berlin.social/1');
  await decideReply('c1', 'r1', 'SEND_AGAIN');

  await vi.waitFor(() => {
    expect(sent.map(({ body }) => body)).toEqual([
      { decision: 'IT_IS_LIVE', url: 'https://berlin.social/1' },
      { decision: 'SEND_AGAIN' },
    ]);
  });
});
