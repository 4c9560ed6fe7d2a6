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
import type { ChannelTask } from '@staff/shared/channel/channelTasks.api.ts';
import { SessionContext, type Permission } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ChannelTasks } from './ChannelTasks.tsx';

configure({ asyncUtilTimeout: 20_000 });

const task: ChannelTask = {
  channelId: 'k1',
  clientId: 'c1',
  network: 'LINKEDIN',
  name: 'Bäckerei (LinkedIn)',
  forecast: { cause: 'CREDENTIAL', from: '2099-12-12T09:00:00Z', detail: null },
  posts: 3,
  firstSlot: '2099-12-14T08:00:00Z',
};

function show(one: ChannelTask, permissions: Permission[] = ['READ', 'MANAGE_CLIENTS']) {
  const sent = fakeFetch({
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/connections': () => [201, { id: 'v1' }],
    'POST /api/clients/c1/connections/v1/link': () => [200, { url: 'https://desk.example/connect#token' }],
  });
  const session = signedIn({ name: 'Jonas', email: 'j@x.example', role: 'ACCOUNT_LEAD', permissions });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <ChannelTasks tasks={[one]} zone="Europe/Berlin" />
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

describe('a channel that has to be connected again', () => {
  it('says what fails otherwise, and makes the link with one click', async () => {
    const sent = show(task);

    expect(await screen.findByText(/3 Beiträge werden scheitern, der erste: .*14\. Dezember/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Link für den Kunden' }));

    expect(await screen.findByDisplayValue('https://desk.example/connect#token')).toBeVisible();
    expect(sent.find(({ path }) => path === '/api/clients/c1/connections')?.body).toEqual({
      network: 'LINKEDIN',
      channelId: 'k1',
      language: 'de',
    });
  });

  it('names the permission that is missing', async () => {
    show({ ...task, forecast: { cause: 'PERMISSION', from: '2020-01-01T00:00:00Z', detail: 'w_member_social' } });

    expect(await screen.findByText(/Die Berechtigung w_member_social fehlt/)).toBeVisible();
  });

  it('leads to the file where a secret is typed', async () => {
    show({ ...task, network: 'MASTODON' });

    expect(await screen.findByRole('link', { name: 'Zum Kanal' })).toHaveAttribute(
      'href',
      '/desk/c1/client?tab=channels',
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('is no button for whoever may not connect', async () => {
    show(task, ['READ']);

    expect(await screen.findByRole('link', { name: 'Zum Kanal' })).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
