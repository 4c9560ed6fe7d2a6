// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { ApprovalRequestView } from '@shared/api/content.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ClientWait } from './ClientWait.tsx';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const viewers = [
  { id: 'v1', name: 'Sabine Ott', email: 's@x.example', language: 'de', active: true },
  { id: 'v2', name: 'Emil Ott', email: 'e@x.example', language: 'de', active: true },
];

const asked = (viewerId: string, minutes: number, by: ApprovalRequestView['by'] = null): ApprovalRequestView => ({
  id: `r-${viewerId}-${String(minutes)}`,
  viewerId,
  by,
  at: ago(minutes),
  until: ago(-10_000),
  letters: 1,
  postIds: ['p1'],
  waiting: 1,
});

/** What the bar says, without the exact times for screen readers. */
async function says(since: number, ...requests: ApprovalRequestView[]): Promise<string> {
  fakeFetch({
    'GET /api/clients/c1/viewers': () => [200, { items: viewers, next: null }],
    'GET /api/clients/c1/approval-requests?postId=p1': () => [200, { items: requests, next: null }],
  });
  const { container } = render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={signedIn()}>
          <ClientWait clientId="c1" postIds={['p1']} since={ago(since)} zone="Europe/Berlin" />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  await waitFor(() => {
    expect(container.querySelector('b')?.parentElement?.textContent).not.toBe('Wartet auf den Kunden. ');
  });
  for (const hidden of container.querySelectorAll('.vh')) hidden.remove();
  return screen.getByText('Wartet auf den Kunden.').parentElement?.textContent.trim() ?? '';
}

it('says who was asked about what waits, and when', async () => {
  expect(await says(14, asked('v1', 13))).toBe('Wartet auf den Kunden. Gefragt: Sabine Ott, vor 13 Minuten.');
});

it('says of each when they were asked', async () => {
  expect(await says(30, asked('v2', 13), asked('v1', 29))).toBe(
    'Wartet auf den Kunden. Gefragt: Sabine Ott, vor 29 Minuten; Emil Ott, vor 13 Minuten.',
  );
});

it('tells a question about what the post was before from one about what it is', async () => {
  expect(await says(2, asked('v1', 50))).toBe(
    'Wartet auf den Kunden. Sabine Ott wurde zu einem früheren Stand gefragt und bekommt den neuen.',
  );
});

it('promises nothing to somebody who was asked by hand, nor when the time for it is over', async () => {
  const earlier = 'Wartet auf den Kunden. Sabine Ott wurde zu einem früheren Stand gefragt.';
  expect(await says(2, asked('v1', 50, { id: 's1', name: 'Mina', ofClient: false }))).toBe(earlier);
  document.body.replaceChildren();
  expect(await says(16, asked('v1', 50))).toBe(earlier);
});

it('counts only the newest question to somebody', async () => {
  expect(await says(5, asked('v1', 4), asked('v1', 50))).toBe(
    'Wartet auf den Kunden. Gefragt: Sabine Ott, vor 4 Minuten.',
  );
});
