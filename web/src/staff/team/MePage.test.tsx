// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { MePage } from './MePage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Jonas', email: 'j@x.example', permissions: ['READ'] });
const asked = { email: 'neu@x.example', until: '2026-12-05T09:00:00Z', confirmedByOld: false, confirmedByNew: true };

function open(routes: Parameters<typeof fakeFetch>[0]) {
  const sent = fakeFetch(routes);
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <MePage />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the account', () => {
  it('asks for another address with the password, and withdraws that', async () => {
    const sent = open({
      'GET /api/me/email': () => [200, { email: 'j@x.example', asked: null }],
      'PUT /api/me/email': () => [200, { email: 'j@x.example', asked }],
      'DELETE /api/me/email': () => [200, { email: 'j@x.example', asked: null }],
    });
    await userEvent.type(await screen.findByLabelText(/Neue Adresse/), 'neu@x.example');
    const [current] = screen.getAllByLabelText(/Bisheriges Passwort/);
    if (current === undefined) throw new Error('no field');
    await userEvent.type(current, 'richtig');
    await userEvent.click(screen.getByRole('button', { name: 'Adresse ändern' }));

    expect(await screen.findByText(/Die bisherige Adresse muss noch zustimmen/)).toBeVisible();
    expect(sent.at(-1)?.body).toEqual({ email: 'neu@x.example', current: 'richtig' });
    await userEvent.click(screen.getByRole('button', { name: 'Zurückziehen' }));
    expect(await screen.findByLabelText(/Neue Adresse/)).toBeVisible();
  });

  it('signs out on all other devices', async () => {
    const sent = open({
      'GET /api/me/email': () => [200, { email: 'j@x.example', asked: null }],
      'DELETE /session/others': () => [204, null],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Auf allen anderen abmelden' }));

    expect(await screen.findByText('Alle anderen Geräte sind abgemeldet.')).toBeVisible();
    expect(sent.map(({ path }) => path)).toContain('/session/others');
  });

  it('tells where signing out everywhere was not done', async () => {
    open({
      'GET /api/me/email': () => [200, { email: 'j@x.example', asked: null }],
      'DELETE /session/all': () => [503, { type: '/problems/upstream-unavailable', status: 503, service: 'clients' }],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Überall abmelden' }));

    expect(await screen.findByText(/Zurzeit nicht erreichbar/)).toBeVisible();
  });
});
