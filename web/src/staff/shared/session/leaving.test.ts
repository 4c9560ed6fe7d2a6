// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { fakeFetch } from '@shared/test-fetch.ts';
import { send } from '@shared/http/http.ts';
import { beforeLeaving } from './leaving.ts';
import { signOut } from './session.api.ts';

const step = vi.fn(() => Promise.resolve());
beforeLeaving(step);

afterEach(() => {
  step.mockReset();
  vi.restoreAllMocks();
});

it('does what waits when the page is left or put away', () => {
  window.dispatchEvent(new Event('pagehide'));
  expect(step).toHaveBeenCalledTimes(1);

  document.dispatchEvent(new Event('visibilitychange'));
  expect(step).toHaveBeenCalledTimes(1);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  document.dispatchEvent(new Event('visibilitychange'));
  expect(step).toHaveBeenCalledTimes(2);
});

it('does it before somebody is signed out, also where it fails', async () => {
  const sent = fakeFetch({
    'POST /api/last': () => [500, { type: '/problems/internal-error', status: 500 }],
    'DELETE /session': () => [204, undefined],
  });
  vi.stubGlobal('location', { assign: vi.fn() });
  step.mockImplementation(() => send('POST', '/api/last'));

  await signOut();

  expect(sent.map(({ verb, path }) => `${verb} ${path}`)).toEqual(['POST /api/last', 'DELETE /session']);
});
