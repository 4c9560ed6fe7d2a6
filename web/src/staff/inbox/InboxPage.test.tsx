// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { InboxPage } from './InboxPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session: Session = {
  staffId: 's1',
  name: 'Paul',
  email: 'p@x.example',
  role: 'COMMUNITY',
  permissions: ['READ', 'REPLY'],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
};
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

/** An inquiry as the service answers it; one that waits for the client is due at no time. */
const inquiry = (id: string, status: 'OPEN' | 'WAITING_FOR_CLIENT', dueAt?: string) => ({
  id,
  clientId: 'c1',
  network: 'MASTODON',
  kind: 'MENTION',
  status,
  author: { name: id, handle: '@a' },
  excerpt: `Frage ${id}`,
  receivedAt: hours(-1),
  changedAt: hours(-1),
  version: 1,
  clocks: {
    business: {
      startedAt: hours(-1),
      dueAt,
      state: dueAt === undefined ? 'PAUSED' : 'RUNNING',
      targetMinutes: 240,
      usedMinutes: 60,
      overdue: false,
    },
    public: {
      startedAt: hours(-1),
      amberAt: hours(23),
      redAt: hours(47),
      breachAt: hours(71),
      state: 'RUNNING',
      restedMinutes: 0,
      level: 'GREEN',
    },
  },
});

function show(page: ReactNode, answers: Record<string, unknown>) {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/colleagues*': () => [200, { items: [], next: null }],
    'GET /api/attention*': () => [200, { items: [], next: null }],
    'GET /api/calendar*': () => [200, { days: [] }],
    ...Object.fromEntries(
      Object.entries(answers).map(([path, items]) => [path, () => [200, { items, next: null }] as [number, unknown]]),
    ),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>{page}</MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the inbox', () => {
  it('keeps the order of the server', async () => {
    show(<InboxPage />, {
      'GET /api/inquiries*': [inquiry('erste', 'OPEN', hours(9)), inquiry('zweite', 'OPEN', hours(2))],
    });

    await screen.findByText('Frage erste');

    expect(screen.getAllByText(/^Frage /).map((each) => each.textContent)).toEqual(['Frage erste', 'Frage zweite']);
  });

  it('marks with a key at once, and opens what was clicked after it', async () => {
    const sent = show(<InboxPage />, {
      'GET /api/inquiries*': [inquiry('erste', 'OPEN', hours(2)), inquiry('zweite', 'OPEN', hours(9))],
    });
    const second = await screen.findByRole('button', { name: /Frage zweite/ });
    const marked = () => screen.getByRole('button', { current: true }).textContent;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });

    fireEvent.keyDown(document.body, { key: 'j' });
    expect(marked()).toContain('Frage erste');
    fireEvent.click(second);
    act(() => {
      vi.advanceTimersByTime(1_000);
    });
    vi.useRealTimers();

    expect(marked()).toContain('Frage zweite');
    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/api/clients/c1/inquiries/zweite');
    });
    expect(sent.map(({ path }) => path)).not.toContain('/api/clients/c1/inquiries/erste');
  });
});
