// @vitest-environment jsdom
import { act, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeFetch } from '@shared/test-fetch.ts';
import { openDoor } from './door.ts';

// A loaded machine may take its time; a right page still passes at once.
configure({ asyncUtilTimeout: 20_000 });

class NoStream {
  addEventListener = () => undefined;
  close = () => undefined;
}

const session = {
  staffId: 's1',
  name: 'Jonas Brandt',
  email: 'jonas@x.example',
  role: 'ADMIN',
  permissions: ['READ', 'WRITE_POSTS', 'PLAN_POSTS', 'APPROVE_POSTS', 'REPLY', 'CLOSE_GATE'],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
};
const client = {
  id: 'c1',
  name: 'Bäckerei Sonnenschein',
  colour: '#8A5A00',
  zone: 'Europe/Berlin',
  languages: ['de'],
  address: 'SIE',
  archived: false,
};
const page = (items: unknown[]) => ({ items, next: null });
// Without a cookie nobody is signed in; a cookie whose time is over is told so.
let refusal = 'not-signed-in';
const notSignedIn = (): [number, unknown] => [401, { type: `/problems/${refusal}`, status: 401 }];

let signedIn = true;
const guarded = (body: unknown) => (): [number, unknown] => (signedIn ? [200, body] : notSignedIn());

function serve() {
  return fakeFetch({
    'GET /session': guarded(session),
    'POST /session': ({ body }) => {
      if ((body as { password: string }).password !== 'richtig')
        return [401, { type: '/problems/invalid-credentials', status: 401 }];
      signedIn = true;
      return [200, session];
    },
    'GET /api/clients?*': guarded(page([client])),
    'GET /api/clients/c1/channels*': guarded(page([])),
    'GET /api/clients/c1/gate': guarded({ closed: false, epoch: 1, inFlight: 0 }),
    'GET /api/clients/c1/inquiries*': guarded(page([])),
    'GET /api/attention*': guarded(page([])),
    'GET /api/calendar*': guarded({ zone: 'Europe/Berlin', days: [] }),
    'GET /api/inquiries*': guarded(page([])),
    'POST /api/clients/c1/posts*': ({ body }) =>
      signedIn
        ? [
            201,
            {
              id: 'p1',
              clientId: 'c1',
              draft: body,
              status: 'DRAFT',
              stage: 'DRAFT',
              contentHash: 'h',
              createdBy: 's1',
              createdByName: 'Jonas',
              authors: ['s9'],
              createdAt: '',
              changedAt: '',
              deliveries: [],
              origin: 'DESK',
              version: 1,
            },
          ]
        : notSignedIn(),
  });
}

let app: Root | undefined;

const open = async (address: string) => {
  window.history.replaceState(null, '', address);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await openDoor(root, async () => {
    const { start } = await import('./main.tsx');
    return {
      start: async (...args) => {
        app = await start(...args);
      },
    };
  });
};

beforeAll(() => {
  vi.stubGlobal('EventSource', NoStream);
});
afterEach(() => {
  app?.unmount();
});
beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  signedIn = true;
  refusal = 'not-signed-in';
});

describe('the desk', () => {
  it('asks who is there, says what was wrong, and opens when it is right', async () => {
    signedIn = false;
    serve();
    await open('/');

    await userEvent.type(await screen.findByLabelText(/E-Mail/), 'jonas@x.example');
    await userEvent.type(screen.getByLabelText(/Passwort \*/), 'falsch');
    await userEvent.click(screen.getByRole('button', { name: 'Anmelden' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('E-Mail oder Passwort stimmt nicht.');

    await userEvent.clear(screen.getByLabelText(/Passwort \*/));
    await userEvent.type(screen.getByLabelText(/Passwort \*/), 'richtig{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /Heute/ })).toBeVisible();
    expect(await screen.findByText('Alles ruhig.')).toBeVisible();
  });

  it('keeps what was typed when the session ends, asks again, and goes on saving', async () => {
    const sent = serve();
    await open('/desk/c1/posts/new');
    const text = await screen.findByLabelText('Text für alle Kanäle', {}, { timeout: 20_000 });
    signedIn = false;
    refusal = 'session-ended';
    await userEvent.type(text, 'Lebkuchen!');
    await waitFor(
      () => {
        expect(screen.getByText('Bitte noch einmal anmelden')).toBeInTheDocument();
      },
      { timeout: 20_000 },
    );
    expect(text).toHaveValue('Lebkuchen!');
    expect(Object.values(sessionStorage).join()).toContain('Lebkuchen!');

    await userEvent.type(screen.getByLabelText(/Passwort \*/), 'richtig{Enter}');
    await waitFor(() => {
      expect(screen.queryByText('Bitte noch einmal anmelden')).not.toBeInTheDocument();
    });
    await waitFor(
      () => {
        expect(window.location.pathname).toBe('/desk/c1/posts/p1');
      },
      { timeout: 20_000 },
    );

    const saved = sent.filter(({ verb, path }) => verb === 'POST' && path.startsWith('/api/clients/c1/posts?')).at(-1);
    expect(saved?.body).toMatchObject({ text: 'Lebkuchen!' });
    expect(saved?.headers).toMatchObject({ 'X-Litfass-Csrf': '1' });
    expect(Object.values(sessionStorage).join()).not.toContain('Lebkuchen!');
  });

  it('tells somebody who may not see a page so, and shows nothing of it', async () => {
    serve();
    await open('/desk/all/partners');

    expect(await screen.findByText('Das darf Ihre Rolle nicht.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Partner anlegen' })).not.toBeInTheDocument();
  });

  it('tells somebody who follows a foreign address that this client is not theirs', async () => {
    serve();
    await open('/desk/c999/today');

    expect(await screen.findByText('Diesen Kunden gibt es hier nicht.')).toBeVisible();
    await act(() => Promise.resolve());
  });
});
