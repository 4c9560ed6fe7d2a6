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
import { SessionContext, type Session } from './shared/session/session.api.ts';
import { InboxPage } from './inbox/InboxPage.tsx';
import { staffTexts } from './texts/index.ts';
import { TodayPage } from './today/TodayPage.tsx';
import { Mentions } from './watches/Mentions.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session: Session = { staffId: 's1', name: 'Paul', email: 'p@x.example', role: 'COMMUNITY', permissions: ['READ', 'REPLY'], language: 'de', zone: 'Europe/Berlin', allClients: true, clientIds: [], demo: false };
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

/** An inquiry as the service answers it; one that waits for the client is due at no time. */
const inquiry = (id: string, status: 'OPEN' | 'WAITING_FOR_CLIENT', dueAt?: string) => ({
  id, clientId: 'c1', network: 'MASTODON', kind: 'MENTION', status, author: { name: id, handle: '@a' }, excerpt: `Frage ${id}`, receivedAt: hours(-1), changedAt: hours(-1), version: 1,
  clocks: {
    business: { startedAt: hours(-1), dueAt, state: dueAt === undefined ? 'PAUSED' : 'RUNNING', targetMinutes: 240, usedMinutes: 60, overdue: false },
    public: { startedAt: hours(-1), amberAt: hours(23), redAt: hours(47), breachAt: hours(71), state: 'RUNNING', restedMinutes: 0, level: 'GREEN' },
  },
});

function show(page: ReactNode, answers: Record<string, unknown>) {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/colleagues*': () => [200, { items: [], next: null }],
    'GET /api/attention*': () => [200, { items: [], next: null }],
    'GET /api/calendar*': () => [200, { asOf: hours(0), days: [] }],
    ...Object.fromEntries(Object.entries(answers).map(([path, items]) => [path, () => [200, { items, next: null }] as [number, unknown]])),
  });
  render(<QueryClientProvider client={makeQueryClient()}><MantineProvider env="test"><SessionContext value={session}><MemoryRouter>{page}</MemoryRouter></SessionContext></MantineProvider></QueryClientProvider>);
  return sent;
}

beforeAll(() => { startI18n([sharedTexts, ...staffTexts]); });

describe('an inquiry that waits for the client', () => {
  it('stays in Today, rests, and says what was used of its time', async () => {
    const sent = show(<TodayPage />, { 'GET /api/inquiries*': [inquiry('ruhend', 'WAITING_FOR_CLIENT')] });

    const group = await screen.findByRole('region', { name: /^Wartet auf Kunden/ });

    expect(within(group).getAllByText('ruht, 1 Std. von 4 Std. verbraucht').length).toBeGreaterThan(0);
    expect(screen.queryByText(/überfällig/)).not.toBeInTheDocument();
    expect(sent.some(({ path }) => path.includes('status=OPEN&status=WAITING_FOR_CLIENT'))).toBe(true);
  });
});

describe('the inbox', () => {
  it('keeps the order of the server', async () => {
    show(<InboxPage />, { 'GET /api/inquiries*': [inquiry('erste', 'OPEN', hours(9)), inquiry('zweite', 'OPEN', hours(2))] });

    await screen.findByText('Frage erste');

    expect(screen.getAllByText(/^Frage /).map((each) => each.textContent)).toEqual(['Frage erste', 'Frage zweite']);
  });
});

describe('a mention', () => {
  it('says that its time is not known, and that it is from before', async () => {
    show(<Mentions />, { 'GET /api/mentions*': [{ id: 'm1', clientId: 'c1', network: 'RSS', kind: 'MENTION', author: { name: 'Lena', handle: '@lena' }, text: 'Brot', publishedAt: null, watchIds: [], history: true }] });

    expect(await screen.findByText(/Zeit unbekannt/)).toBeInTheDocument();
    expect(screen.getByText('von früher, keine Anfrage')).toBeInTheDocument();
  });

  it('shows the warning before the text, a line for each picture, and that it was taken back', async () => {
    show(<Mentions />, { 'GET /api/mentions*': [{ id: 'm1', clientId: 'c1', network: 'MASTODON', kind: 'MENTION', author: { name: 'Lena', handle: '@lena' }, text: 'Igitt', attached: { warning: 'Schimmel', pictures: [{ description: 'Ein Brot' }, {}] }, publishedAt: hours(-1), goneAt: hours(0), watchIds: [] }] });

    const text = await screen.findByText('Igitt');

    expect(screen.getByText('Inhaltswarnung: Schimmel').compareDocumentPosition(text)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getAllByRole('listitem').slice(-2).map((each) => each.textContent)).toEqual(['Bild: Ein Brot', 'Bild ohne Beschreibung']);
    expect(screen.getByText('nicht mehr da')).toBeInTheDocument();
  });
});
