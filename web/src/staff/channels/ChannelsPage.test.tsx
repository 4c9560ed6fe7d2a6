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
import { ChannelsPage } from './ChannelsPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

const broken = {
  id: 'k1',
  clientId: 'c1',
  account: { network: 'FACEBOOK', name: 'Bäckerei (Facebook)', handle: 'baeckerei' },
  state: 'BROKEN',
  access: { endsAt: hours(-2), renewable: false, missing: ['pages_manage_posts'], reason: null },
  seen: {
    successAt: hours(-30),
    failure: { at: hours(-1), reason: { code: 'credential-refused', params: {} } },
    testedAt: hours(-9),
    callsLeft: { calls: 3, until: hours(1) },
  },
  forecast: { cause: 'CREDENTIAL', from: hours(-2), detail: null },
  version: {
    name: 'v25.0',
    lastsUntil: '2028-07-29',
    announced: true,
    ending: false,
    sourceUrl: 'https://developers.facebook.com/docs/graph-api/changelog',
    readOn: '2026-11-30',
  },
};

const well = {
  ...broken,
  id: 'k2',
  account: { network: 'BLUESKY', name: 'Bäckerei (Bluesky)', handle: 'baeckerei' },
  state: 'WELL',
  access: { endsAt: null, renewable: false, missing: [], reason: null },
  seen: { successAt: null, failure: null, testedAt: null, callsLeft: null },
  forecast: null,
  version: null,
};

const ending = {
  network: 'FACEBOOK',
  version: { ...broken.version, lastsUntil: '2027-01-15', ending: true },
};

function show(permissions: ('READ' | 'MANAGE_STAFF')[] = ['READ']) {
  const sent = fakeFetch({
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'GET /api/channel-health/versions': () => [200, { items: [ending], next: null }],
    'GET /api/channel-health?state=WELL': () => [200, { items: [well], next: null }],
    'GET /api/channel-health*': () => [200, { items: [broken, well], next: null }],
  });
  const session = signedIn({ name: 'Jonas', email: 'j@x.example', role: 'ACCOUNT_LEAD', permissions });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <ChannelsPage />
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

describe('the channels of all clients', () => {
  it('say what went out, what failed, what is missing and how long they last', async () => {
    show();

    expect(await screen.findByRole('link', { name: 'Bäckerei (Facebook)' })).toHaveAttribute(
      'href',
      '/desk/c1/client?tab=channels',
    );
    expect(screen.getAllByText('Geht nicht').at(-1)).toBeVisible();
    expect(screen.getByText('pages_manage_posts')).toBeVisible();
    expect(screen.getByText('noch 3 Aufrufe')).toBeVisible();
    expect(screen.getByText(/bis 29\. Juli 2028/)).toBeVisible();
  });

  it('leave out what nobody told', async () => {
    show();

    await screen.findByRole('link', { name: 'Bäckerei (Bluesky)' });
    expect(screen.getByText('noch nichts')).toBeVisible();
    expect(screen.getAllByText('Kontingent')).toHaveLength(1);
    expect(screen.getAllByText('Version der Schnittstelle')).toHaveLength(1);
  });

  it('can be narrowed to a state', async () => {
    const sent = show();
    await screen.findByRole('link', { name: 'Bäckerei (Facebook)' });

    await userEvent.selectOptions(screen.getByLabelText('Zustand'), 'WELL');

    expect(await screen.findByRole('link', { name: 'Bäckerei (Bluesky)' })).toBeVisible();
    expect(sent.some(({ path }) => path === '/api/channel-health?state=WELL')).toBe(true);
  });
});

describe('the end of a version', () => {
  it('is told an administrator, with its source', async () => {
    show(['READ', 'MANAGE_STAFF']);

    expect(await screen.findByText(/Version v25\.0 der Schnittstelle von Facebook endet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Quelle' })).toHaveAttribute('href', broken.version.sourceUrl);
  });

  it('is no matter of others', async () => {
    show();

    await screen.findByRole('link', { name: 'Bäckerei (Facebook)' });
    expect(screen.queryByText(/Litfass aktualisiert/)).not.toBeInTheDocument();
  });
});
