// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { actWith } from '@shared/http/http.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { App } from './App.tsx';
import type { Connection } from './connect.api.ts';
import { connectTexts } from './texts.ts';
import type { Answer } from './visit.ts';

configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => {
  startI18n([sharedTexts, connectTexts], { key: 'litfass.connect.language', fallback: 'de' });
});
beforeEach(() => {
  actWith('token');
});

const asked: Connection = {
  asker: {
    clientName: 'Bäckerei Sonnenschein',
    colour: '#8A5A00',
    address: 'DU',
    person: 'Jonas Weiß',
    language: 'de',
    zone: 'Europe/Berlin',
    until: '2026-12-05T09:00:00Z',
  },
  network: 'FACEBOOK',
  again: null,
  scopes: ['pages_manage_posts', 'something_new'],
  status: 'OPEN',
  open: true,
  result: { offered: [], missing: [], failure: null },
};
const bakery = { id: '71', name: 'Bäckerei Sonnenschein', handle: 'baeckerei', url: '', hint: null };
const cafe = { id: '72', name: 'Café am Markt', handle: 'cafe', url: '', hint: null };
const granted: Connection = {
  ...asked,
  status: 'GRANTED',
  result: { offered: [bakery, cafe], missing: [], failure: null },
};

function open(connection: Connection, answer: Answer | null = null, more: Parameters<typeof fakeFetch>[0] = {}) {
  const sent = fakeFetch({ 'GET /connect/account': () => [200, connection], ...more });
  let unheard = answer;
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <App
        token="token"
        takeAnswer={() => {
          const taken = unheard;
          unheard = null;
          return taken;
        }}
      />
    </QueryClientProvider>,
  );
  return sent;
}

it('says who asks for what, in the words of the client and of the network where there are none', async () => {
  open(asked);
  expect(await screen.findByRole('heading', { name: 'Facebook verbinden' })).toBeInTheDocument();
  expect(screen.getByText(/Jonas Weiß von deiner Agentur bittet dich/)).toBeInTheDocument();
  expect(screen.getByText('Beiträge auf der Facebook-Seite veröffentlichen, ändern und löschen')).toBeInTheDocument();
  expect(screen.getByText('something_new')).toBeInTheDocument();
});

it('tells what the network answered once, with what proves that this browser asked', async () => {
  const sent = open(
    asked,
    { state: 's', code: 'c', verifier: 'v' },
    { 'POST /connect/account/consent': () => [200, granted] },
  );
  expect(await screen.findByLabelText(/Café am Markt/)).toBeInTheDocument();
  expect(sent.map(({ verb, path, body }) => [verb, path, body])).toEqual([
    ['POST', '/connect/account/consent', { state: 's', code: 'c', verifier: 'v' }],
  ]);
});

it('sends nothing that this browser did not ask for', async () => {
  const sent = open(asked, { state: 's', code: 'c', verifier: null });
  expect(await screen.findByText(/Diese Anmeldung gilt nicht mehr/)).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('connects what was chosen, once however often it is clicked', async () => {
  const done: Connection = { ...asked, status: 'CONNECTED', open: false };
  const sent = open(granted, null, { 'POST /connect/account/choice': () => [200, done] });
  await userEvent.click(await screen.findByLabelText(/Bäckerei Sonnenschein/));
  await userEvent.dblClick(screen.getByRole('button', { name: 'Dieses Konto verbinden' }));
  expect(await screen.findByRole('heading', { name: 'Facebook ist verbunden.' })).toHaveFocus();
  expect(sent.filter(({ verb }) => verb === 'POST').map(({ body }) => body)).toEqual([{ accountId: '71' }]);
});

it('offers another sign-in first where something was not permitted, and says at the end that it is missing', async () => {
  const lacks = { ...granted, result: { ...granted.result, missing: ['pages_manage_posts'] } };
  const done = { ...lacks, status: 'CONNECTED' as const, open: false };
  open(lacks, null, { 'POST /connect/account/choice': () => [200, done] });
  expect(await screen.findByRole('button', { name: 'Bei Facebook noch einmal anmelden' })).toBeInTheDocument();
  await userEvent.click(screen.getByLabelText(/Café am Markt/));
  await userEvent.click(screen.getByRole('button', { name: 'Trotzdem so verbinden' }));
  expect(
    await screen.findByRole('heading', { name: 'Facebook ist verbunden, aber nicht alles ist erlaubt.' }),
  ).toBeInTheDocument();
});

it('says where the sign-in is that opens an account of Instagram', async () => {
  open({ ...asked, network: 'INSTAGRAM' });
  expect(await screen.findByRole('button', { name: 'Weiter zu Facebook' })).toBeInTheDocument();
});

it('says that a link opens nothing', async () => {
  open(asked, null, {
    'GET /connect/account': () => [401, { type: '/problems/connection-link-not-valid', status: 401 }],
  });
  expect(await screen.findByRole('heading', { name: 'Dieser Link öffnet nichts.' })).toBeInTheDocument();
});
