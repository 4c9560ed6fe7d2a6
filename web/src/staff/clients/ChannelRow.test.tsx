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
import { useChannels, type Channel } from '@staff/shared/client/clients.api.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ChannelRow } from './ChannelRow.tsx';

configure({ asyncUtilTimeout: 20_000 });

const untested: Channel = {
  id: 'k1',
  clientId: 'c1',
  network: 'MASTODON',
  name: 'Sonne',
  handle: 'sonne',
  server: 'https://mastodon.example',
  status: 'LIVE',
  statusReason: 'untested',
  createdAt: '',
  version: 1,
};

function Row() {
  const { data = [] } = useChannels('c1');
  return data.map((channel) => (
    <ChannelRow
      key={channel.id}
      channel={channel}
      may
      onPause={() => undefined}
      onReconnect={() => undefined}
      onRemove={() => undefined}
    />
  ));
}

/** The list of one channel, which is another one after its test. */
function open(after: Channel, test: object) {
  let channel = untested;
  fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/channels*': () => [200, { items: [channel], next: null }],
    'POST /api/clients/c1/channel-tests': () => {
      channel = after;
      return [200, { asOf: '2026-11-27T10:00:00Z', ...test }];
    },
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={{ zone: 'Europe/Berlin', permissions: [] } as unknown as Session}>
          <MemoryRouter>
            <ul>
              <Row />
            </ul>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('a channel whose connection nobody has tested', () => {
  it('is connected once the test succeeds', async () => {
    open({ ...untested, statusReason: null }, { ok: true, account: { name: 'Sonne', handle: 'sonne', url: '' } });
    expect(await screen.findByText('Noch nicht geprüft')).toBeVisible();
    expect(screen.queryByText('Verbunden')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Verbindung prüfen' }));

    expect(await screen.findByText('Verbunden')).toBeVisible();
  });

  it('has the reason beside it where the test fails', async () => {
    open(
      { ...untested, status: 'NEEDS_RECONNECT', statusReason: 'credential-refused' },
      { ok: false, reason: { code: 'credential-refused', params: {} } },
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Verbindung prüfen' }));

    expect(await screen.findByText(/nimmt dieses Zugangswort nicht an/)).toBeVisible();
    expect(await screen.findAllByText('Neu verbinden')).toHaveLength(2);
    expect(screen.queryByText('Verbunden')).not.toBeInTheDocument();
  });
});
