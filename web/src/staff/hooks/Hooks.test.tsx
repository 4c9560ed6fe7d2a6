// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { hook, hookDelivery } from '../../../dev/samples/clients.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Hooks } from './Hooks.tsx';
import type { Hook } from './hooks.api.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ role: 'ADMIN', permissions: ['READ', 'MANAGE_STAFF'] });
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const path = `/api/hooks/${hook.id}`;

function open(hooks: Hook[]) {
  const sent = fakeFetch({
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'GET /api/hooks': () => [200, { items: hooks, next: null }],
    'POST /api/hooks': () => [201, { id: hook.id, secret }],
    [`PUT ${path}`]: () => [200, hook],
    [`POST ${path}/secret`]: () => [200, { id: hook.id, secret }],
    [`POST ${path}/test`]: () => [
      200,
      { ...hookDelivery, kind: null, status: 'FAILED', tries: 1, last: { status: 404, failure: 'STATUS' } },
    ],
    [`GET ${path}/deliveries`]: () => [200, { items: [hookDelivery], next: null }],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <Hooks />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

const bodies = (sent: ReturnType<typeof open>, verb: string) =>
  sent.filter((each) => each.verb === verb).map(({ body }) => body);

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('web hooks', () => {
  it('says how to begin where there is none, and shows the secret of a new one once', async () => {
    const sent = open([]);
    expect(await screen.findByText(/^Teams: /)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Web-Hook anlegen' }));
    await userEvent.type(await screen.findByLabelText(/^Name/), 'n8n');
    await userEvent.type(screen.getByLabelText(/^Adresse/), 'https://n8n.example/webhook/litfass');
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }));

    expect(await screen.findByText(secret)).toBeVisible();
    expect(bodies(sent, 'POST')).toEqual([
      { name: 'n8n', address: 'https://n8n.example/webhook/litfass', language: 'de', kinds: null, clientIds: null },
    ]);
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText(secret)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Ich habe das Geheimnis gespeichert' }));
    expect(screen.queryByText(secret)).not.toBeInTheDocument();
  });

  it('are not saved for no kind at all', async () => {
    open([hook]);
    await userEvent.click(await screen.findByRole('button', { name: 'Ändern' }));
    await userEvent.click(await screen.findByRole('switch', { name: 'Alle Ereignisse' }));

    expect(screen.getByRole('button', { name: 'Speichern' })).toBeDisabled();
  });

  it('are tested, and the answer stands there', async () => {
    open([hook]);
    await userEvent.click(await screen.findByRole('button', { name: 'Testen' }));

    const told = await screen.findByText(/^Test:/);
    expect(told).toHaveTextContent('nicht angenommen Antwort 404');
  });

  it('shows what went there', async () => {
    open([hook]);
    await userEvent.click(await screen.findByRole('button', { name: 'Letzte Meldungen' }));

    const list = await screen.findByRole('list', { name: 'Letzte Meldungen' });
    expect(within(list).getByText('Beitrag wurde abgelehnt')).toBeVisible();
    expect(within(list).getByText('wartet')).toBeVisible();
  });

  it('says why one is paused, and resumes it', async () => {
    const sent = open([
      { ...hook, state: { failingSince: null, pause: { at: '2026-12-01T09:00:00Z', reason: 'FAILING' } } },
    ]);
    expect(await screen.findByText(/fünf Tage nicht angenommen$/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Fortsetzen' }));

    expect(bodies(sent, 'PUT')).toEqual([expect.objectContaining({ paused: false, version: hook.version })]);
  });

  it('asks before the secret is changed', async () => {
    open([hook]);
    await userEvent.click(await screen.findByRole('button', { name: 'Neues Geheimnis' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Neues Geheimnis' }));

    expect(await screen.findByText(secret)).toBeVisible();
  });
});
