// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { useHandleInquiry, useInquiry, type InquiryDetail } from './inbox.api.ts';

it('acts on an inquiry twice in a row, the second time on the version the first one made', async () => {
  let version = 1;
  const sent = fakeFetch({
    'GET /api/clients/c1/inquiries/i1': () => [200, { id: 'i1', version }],
    'PUT /api/clients/c1/inquiries/i1/*': ({ body }) =>
      (body as { version: number }).version === version
        ? [200, { id: 'i1', version: ++version, status: 'OPEN' }]
        : [409, { type: '/problems/version-conflict', status: 409 }],
  });
  const shown = { clientId: 'c1', id: 'i1', author: { name: 'Anna' } } as InquiryDetail;
  const cache = makeQueryClient();
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => ({ inquiry: useInquiry('c1', 'i1'), handle: useHandleInquiry(shown) }), {
    wrapper: around,
  });
  await waitFor(() => {
    expect(result.current.inquiry.isSuccess).toBe(true);
  });

  act(() => {
    result.current.handle.assign.mutate('s1');
    result.current.handle.status.mutate('DONE');
  });
  await waitFor(() => {
    expect(result.current.handle.status.isPending).toBe(false);
    expect(result.current.handle.status.isIdle).toBe(false);
  });

  expect(result.current.handle.status.error).toBeNull();
  expect(sent.filter(({ verb }) => verb === 'PUT').map(({ body }) => (body as { version: number }).version)).toEqual([
    1, 2,
  ]);
});
