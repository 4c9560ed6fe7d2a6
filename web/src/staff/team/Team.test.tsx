// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Permission, type Session } from '@staff/shared/session/session.api.ts';
import { TeamPage } from './TeamPage.tsx';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = (permissions: Permission[]): Session => ({
  staffId: 's1',
  name: 'Jonas',
  email: 'j@x.example',
  role: 'ADMIN',
  permissions,
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
});
const mina = {
  id: 's2',
  name: 'Mina',
  email: 'mina@x.example',
  role: 'EDITOR',
  allClients: true,
  clientIds: [],
  active: true,
  version: 3,
};

function open(permissions: Permission[], unlock: [number, unknown] = [204, null], at = '/desk/all/team') {
  const sent = fakeFetch({
    'GET /api/staff*': () => [200, { items: [mina], next: null }],
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'POST /api/staff': () => [201, mina],
    'POST /api/staff/s2/unlock': () => unlock,
  });
  show(permissions, at);
  return sent;
}

function show(permissions: Permission[], at = '/desk/all/team') {
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session(permissions)}>
          <MemoryRouter initialEntries={[at]}>
            <TeamPage />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('somebody whose address is locked', () => {
  it('is let in again by whoever manages the team', async () => {
    const sent = open(['READ', 'MANAGE_STAFF']);
    await userEvent.click(await screen.findByRole('button', { name: 'Anmeldung entsperren' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Entsperren' }));

    expect(await screen.findByText('Die Anmeldung ist wieder frei.')).toBeVisible();
    expect(sent.filter(({ verb }) => verb === 'POST').map(({ path }) => path)).toEqual(['/api/staff/s2/unlock']);
  });

  it('is told when it was not done', async () => {
    open(['READ', 'MANAGE_STAFF'], [403, { type: '/problems/forbidden', status: 403 }]);
    await userEvent.click(await screen.findByRole('button', { name: 'Anmeldung entsperren' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Entsperren' }));

    expect(await screen.findByRole('alert')).toHaveTextContent('Das darf Ihre Rolle nicht.');
  });

  it('has no button where the reader may not', async () => {
    open(['READ']);
    expect(await screen.findByText('Mina')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Anmeldung entsperren' })).not.toBeInTheDocument();
  });
});

describe('somebody who is invited', () => {
  it('is invited again, and taken out again', async () => {
    const sent = fakeFetch({
      'GET /api/staff*': () => [200, { items: [{ ...mina, invitation: { expiresAt: '2026-12-05T09:00:00Z' } }] }],
      'GET /api/clients*': () => [200, { items: [], next: null }],
      'POST /api/staff/s2/invitation': () => [202, { expiresAt: '2026-12-06T09:00:00Z' }],
      'DELETE /api/staff/s2/invitation': () => [204, null],
    });
    show(['READ', 'MANAGE_STAFF']);
    expect(await screen.findByText(/eingeladen bis/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Anmeldung entsperren' })).not.toBeInTheDocument();
    for (const [press, confirm] of [
      ['Erneut einladen', 'Erneut einladen'],
      ['Einladung zurückziehen', 'Einladung zurückziehen'],
    ] as const) {
      await userEvent.click(await screen.findByRole('button', { name: press }));
      const dialog = await screen.findByRole('dialog');
      await userEvent.click(within(dialog).getByRole('button', { name: confirm }));
      await waitFor(() => {
        expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
      });
    }

    expect(sent.filter(({ verb }) => verb !== 'GET').map(({ verb }) => verb)).toEqual(['POST', 'DELETE']);
  });

  it('has no password of the administrator', async () => {
    const sent = open(['READ', 'MANAGE_STAFF']);
    await userEvent.click(await screen.findByRole('button', { name: 'Ins Team aufnehmen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(/Name/), 'Nora');
    await userEvent.type(dialog.getByLabelText(/E-Mail/), 'nora@x.example');
    expect(dialog.queryByLabelText(/Erstes Passwort/)).not.toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Speichern' }));

    await waitFor(() => {
      expect(sent.find(({ verb }) => verb === 'POST')?.body).toMatchObject({ name: 'Nora', password: null });
    });
  });
});

it('leads to the person somebody looks for', async () => {
  open([], undefined, '/desk/all/team?person=s2');

  const row = (await screen.findByText('Mina')).closest('li');
  expect(row).toHaveFocus();
  expect(row).toHaveAttribute('aria-current', 'true');
});
