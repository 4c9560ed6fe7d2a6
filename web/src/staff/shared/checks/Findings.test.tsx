// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import type { Finding, useChecks } from './checks.api.ts';
import { Findings } from './Findings.tsx';

const undescribed: Finding = { rule: 'alt-text-missing', severity: 'WARN', params: {} };
const tooLong: Finding = { rule: 'text-empty', severity: 'BLOCK', params: {} };

const panel = (findings: Finding[]) => (
  <MantineProvider env="test">
    <Findings
      checks={
        { data: { findings, counts: [] }, error: null, isFetching: false } as unknown as ReturnType<typeof useChecks>
      }
      chosen
      slot={false}
      channels={[]}
      onShow={() => undefined}
    />
  </MantineProvider>
);

it('shows what the last check found and nothing of those before, though two findings say the same', () => {
  fakeFetch({ 'GET /api/clients?limit=200': () => [200, { items: [], next: null }] });
  const client = makeQueryClient();
  const { rerender } = render(panel([undescribed, undescribed]), {
    wrapper: ({ children }) => (
      <QueryClientProvider client={client}>
        <SessionContext value={{ zone: 'Europe/Berlin', permissions: [] } as unknown as Session}>
          <MemoryRouter initialEntries={['/desk/c1/posts']}>{children}</MemoryRouter>
        </SessionContext>
      </QueryClientProvider>
    ),
  });
  for (let i = 0; i < 3; i++) {
    rerender(panel([tooLong, undescribed, undescribed]));
    rerender(panel([undescribed, undescribed]));
  }
  expect(screen.getAllByRole('listitem')).toHaveLength(2);

  rerender(panel([]));

  expect(screen.queryAllByRole('listitem')).toHaveLength(0);
});
