// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { sessionKey, useSignedIn } from './session.api.ts';
import { signedIn } from './test-session.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ['the same person', 's1', 0],
  ['somebody else, for whom it is another page', 's2', 1],
])('goes on with the session of %s', async (_, staffId, pages) => {
  const assign = vi.fn();
  vi.stubGlobal('location', { assign });
  const cache = makeQueryClient();
  cache.setQueryData(sessionKey, signedIn());
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useSignedIn(), { wrapper: around });

  await act(() => result.current(signedIn({ staffId })));

  expect(assign).toHaveBeenCalledTimes(pages);
  expect(cache.getQueryData<{ staffId: string }>(sessionKey)?.staffId).toBe('s1');
});
