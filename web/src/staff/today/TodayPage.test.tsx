// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { TodayPage } from './TodayPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Paul', email: 'p@x.example', role: 'COMMUNITY', permissions: ['READ', 'REPLY'] });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

const client = {
  id: 'c1',
  name: 'Bäckerei',
  colour: '#8A5A00',
  zone: 'Europe/Berlin',
  languages: ['de'],
  archived: false,
};

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

function show(page: ReactNode, answers: Record<string, unknown>, reader = session, closings: unknown[] = []) {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/colleagues*': () => [200, { items: [], next: null }],
    'GET /api/attention*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1': () => [
      200,
      { ...client, approvalPolicy: { required: true, ownPosts: false, levels: [], rules: [] } },
    ],
    'GET /api/calendar*': () => [200, { days: [] }],
    'GET /api/inquiries/before-closing*': () => [200, { items: closings, next: null }],
    ...Object.fromEntries(
      Object.entries(answers).map(([path, items]) => [path, () => [200, { items, next: null }] as [number, unknown]]),
    ),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={reader}>
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

describe('a house without clients', () => {
  it('is told where to begin, not that all is quiet', async () => {
    show(<TodayPage />, {});

    expect(await screen.findByText('Noch ist kein Kunde da.')).toBeVisible();
    expect(screen.queryByText('Alles ruhig.')).not.toBeInTheDocument();
  });
});

describe('a client that is closed for days', () => {
  it('has what turns red meanwhile on top', async () => {
    const closing = { clientId: 'c1', closesAt: hours(6), opensAt: hours(70), inquiries: [inquiry('rot', 'OPEN')] };
    show(<TodayPage />, { 'GET /api/clients?*': [client] }, session, [closing]);

    const group = await screen.findByRole('region', { name: /^Vor der Pause/ });
    expect(within(group).getByText('Eine Anfrage wird rot, während geschlossen ist.')).toBeVisible();
    expect(within(group).getByRole('link')).toHaveAttribute('href', '/desk/c1/inbox');
  });
});

describe('a post that needs somebody', () => {
  it('opens within the scope of all clients', async () => {
    show(<TodayPage />, {
      'GET /api/clients?*': [client],
      'GET /api/attention': [{ kind: 'NEEDS_SLOT', clientId: 'c1', postId: 'p1', title: 'Stollen', at: hours(-1) }],
    });

    expect(await screen.findByRole('link', { name: /Stollen/ })).toHaveAttribute('href', '/desk/all/posts/p1?of=c1');
  });
});

describe('a post that waits for an approval', () => {
  const lead: Session = { ...session, role: 'ACCOUNT_LEAD', permissions: ['READ', 'WRITE_POSTS', 'APPROVE_POSTS'] };
  const waiting = (id: string, barred: string[]) => ({
    kind: 'APPROVAL',
    clientId: 'c1',
    postId: id,
    title: id,
    at: hours(-1),
    turn: { level: 1, levels: 1, roles: [], missing: 1, barred, client: false },
  });

  it('is to be reviewed by others than those who wrote it, for whom it says whom it waits for', async () => {
    show(
      <TodayPage />,
      {
        'GET /api/attention': [waiting('eigener', ['s1']), waiting('fremder', ['s9'])],
        'GET /api/staff?*': [
          { id: 's1', name: 'Paul' },
          { id: 's2', name: 'Anna' },
        ],
      },
      lead,
    );

    const own = await screen.findByRole('link', { name: /eigener.*Wartet auf Anna/ });
    expect(own).toHaveTextContent('Ansehen');
    expect(own).not.toHaveTextContent('Prüfen');
    expect(screen.getByRole('link', { name: /fremder.*Wartet auf Freigabe.*Prüfen/ })).toBeVisible();
  });
});

describe('a post that waits for the client', () => {
  it('rests, and is nobody’s to see to', async () => {
    show(<TodayPage />, {
      'GET /api/attention': [{ kind: 'WITH_CLIENT', clientId: 'c1', postId: 'p1', title: 'Stollen', at: hours(-1) }],
    });

    const group = await screen.findByRole('region', { name: /^Wartet auf Kunden/ });
    expect(within(group).getByRole('link', { name: /Stollen.*Freigabe des Kunden.*Ansehen/ })).toBeVisible();
  });
});

describe('a slot that waits for a yes', () => {
  it('is a clock, with what is left of it', async () => {
    show(<TodayPage />, {
      'GET /api/attention': [
        { kind: 'WITH_CLIENT', clientId: 'c1', postId: 'p1', title: 'Stollen', at: hours(-1), slotAt: hours(0.75) },
      ],
    });

    const group = await screen.findByRole('region', { name: /^Jetzt/ });
    expect(
      within(group).getByRole('link', { name: /Stollen.*Freigabe des Kunden.*Termin in 45 Minuten/ }),
    ).toBeVisible();
  });
});

describe('an inquiry that waits for the client', () => {
  it('stays in Today, rests, and says what was used of its time', async () => {
    const sent = show(<TodayPage />, { 'GET /api/inquiries*': [inquiry('ruhend', 'WAITING_FOR_CLIENT')] });

    const group = await screen.findByRole('region', { name: /^Wartet auf Kunden/ });

    expect(within(group).getAllByText('ruht, 1 Std. von 4 Std. verbraucht').length).toBeGreaterThan(0);
    expect(screen.queryByText(/überfällig/)).not.toBeInTheDocument();
    expect(sent.some(({ path }) => path.includes('status=OPEN&status=WAITING_FOR_CLIENT'))).toBe(true);
  });
});
