// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { ConnectForm } from './ConnectForm.tsx';

const session = signedIn({
  name: 'Anna',
  email: 'anna@litfass.example',
  role: 'ADMIN',
  permissions: ['READ', 'MANAGE_CLIENTS'],
  demo: true,
});

configure({ asyncUtilTimeout: 20_000 });

const works = { ok: true, account: { name: 'Sonne', handle: 'sonne', url: '' }, asOf: '2026-11-27T10:00:00Z' };
const refused = { ok: false, reason: { code: 'credential-refused', params: {} }, asOf: '2026-11-27T10:00:00Z' };

let puts = 204;
beforeEach(() => {
  puts = 204;
});

function open(demo = true, test: () => [number, unknown] = () => [200, works]) {
  const sent = fakeFetch({
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/channels': ({ body }) => [201, { id: 'k1', clientId: 'c1', ...(body as object) }],
    'POST /api/clients/c1/channel-tests': test,
    'PUT /api/clients/c1/channels/k1/credential': () =>
      puts === 204 ? [204, undefined] : [puts, { type: '/problems/internal-error', status: puts }],
  });
  const closed = vi.fn();
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ ...session, demo }}>
          <ConnectForm clientId="c1" channel={null} onClose={closed} />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    closed,
    sent,
    posted: () =>
      sent.filter(({ verb, path }) => verb === 'POST' && path.endsWith('/channels')).map(({ body }) => body),
  };
}

const fill = async (label: string | RegExp, text: string) => {
  await userEvent.type(await screen.findByLabelText(label), text);
};
const choose = async (network: string) => {
  await userEvent.selectOptions(await screen.findByLabelText('Netzwerk'), network);
};

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('connecting a channel', () => {
  it('offers the network for practice only where Litfass is tried out', async () => {
    open(false);
    expect(await screen.findByRole('option', { name: 'Telegram' })).toBeInTheDocument();
    expect(screen.queryByRole('option', { name: 'Probenetz' })).not.toBeInTheDocument();
  });

  it('asks for a WordPress account in the words of WordPress', async () => {
    const { closed, posted } = open();
    await choose('WORDPRESS');

    await fill(/^Name/, 'Blog');
    await fill(/^Benutzername/, 'sonnenschein');
    await fill(/^Adresse der Website/, 'https://example.org/blog');
    await fill(/^Anwendungspasswort/, 'abcd efgh ijkl');
    expect(screen.getByText(/mindestens die Rolle „Autor“/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Kanal verbinden' }));

    await waitFor(() => {
      expect(closed).toHaveBeenCalled();
    });
    expect(posted()).toEqual([
      {
        network: 'WORDPRESS',
        name: 'Blog',
        handle: 'sonnenschein',
        server: 'https://example.org/blog',
        secret: 'abcd efgh ijkl',
      },
    ]);
  });

  it('asks for nothing but a name and perhaps a page where a person publishes', async () => {
    const { closed, posted } = open();
    await choose('XING');

    expect(screen.queryByLabelText(/^Zugangswort/)).not.toBeInTheDocument();
    expect(screen.queryByLabelText(/^Konto/)).not.toBeInTheDocument();
    expect(screen.getByText(/XING nimmt von Programmen nichts an/)).toBeVisible();
    await fill(/^Name/, 'XING-Seite');
    await fill(/^Webadresse/, 'https://www.xing.com/pages/sonnenschein');
    await userEvent.click(screen.getByRole('button', { name: 'Kanal verbinden' }));

    await waitFor(() => {
      expect(closed).toHaveBeenCalled();
    });
    expect(posted()).toEqual([
      { network: 'XING', name: 'XING-Seite', server: 'https://www.xing.com/pages/sonnenschein' },
    ]);
  });

  it('sends no secret that was typed for another network', async () => {
    const { closed, posted } = open();
    await fill(/^Zugangswort/, 'geheim');
    await fill(/^Konto/, 'sonnenschein');

    await choose('PRINT');
    await fill(/^Name/, 'Aushang');
    await userEvent.click(screen.getByRole('button', { name: 'Kanal verbinden' }));

    await waitFor(() => {
      expect(closed).toHaveBeenCalled();
    });
    expect(posted()).toEqual([{ network: 'PRINT', name: 'Aushang', server: '' }]);
  });
});

describe('what is connected', () => {
  const connect = async () => {
    await fill(/^Name/, 'Sonne');
    await fill(/^Konto/, 'sonne');
    await fill(/^Adresse des Servers/, 'https://mastodon.example');
    await fill(/^Zugangswort/, 'geheim');
    await userEvent.click(screen.getByRole('button', { name: 'Kanal verbinden' }));
  };

  it('is tested before it is said to be', async () => {
    const { closed, sent } = open();
    await connect();

    await waitFor(() => {
      expect(closed).toHaveBeenCalled();
    });
    expect(sent.filter(({ path }) => path.endsWith('/channel-tests')).map(({ body }) => body)).toEqual([
      { channelId: 'k1' },
    ]);
  });

  it('says why it does not work, and takes another secret for the same channel', async () => {
    let answer: unknown = refused;
    const { closed, sent, posted } = open(true, () => [200, answer]);
    await connect();

    expect(await screen.findByRole('alert')).toHaveTextContent(
      /noch nicht verbunden.*nimmt dieses Zugangswort nicht an/,
    );
    expect(closed).not.toHaveBeenCalled();
    answer = works;
    await fill(/^Zugangswort/, 'besser');
    await userEvent.click(screen.getByRole('button', { name: 'Neu verbinden' }));

    await waitFor(() => {
      expect(closed).toHaveBeenCalled();
    });
    expect(posted()).toHaveLength(1);
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toEqual({ secret: 'besser' });
  });

  it('is one channel, also where another secret cannot be stored at first', async () => {
    const { closed, posted } = open(true, () => [200, refused]);
    await connect();
    await screen.findByText(/noch nicht verbunden/);
    puts = 503;
    await fill(/^Zugangswort/, 'besser');
    await userEvent.click(screen.getByRole('button', { name: 'Neu verbinden' }));

    await waitFor(() => {
      expect(screen.queryByText(/noch nicht verbunden/)).not.toBeInTheDocument();
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Neu verbinden' }));
    expect(posted()).toHaveLength(1);
    expect(closed).not.toHaveBeenCalled();
  });

  it('says where it could not be tested', async () => {
    const { closed } = open(true, () => [503, { type: '/problems/unavailable', status: 503 }]);
    await connect();

    expect(await screen.findByText(/ließ sich gerade nicht prüfen/)).toBeVisible();
    expect(closed).not.toHaveBeenCalled();
  });
});
