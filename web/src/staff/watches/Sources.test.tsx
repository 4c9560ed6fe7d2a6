// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Sources } from './Sources.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({
  name: 'Jonas',
  email: 'j@x.example',
  role: 'ACCOUNT_LEAD',
  permissions: ['READ', 'MANAGE_CLIENTS'],
});

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

it('offers the feeds of a page and adds the one that is chosen', async () => {
  let asked = 0;
  const sent = fakeFetch({
    'GET /api/clients/c1/sources*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/sources': () =>
      asked++ === 0
        ? [
            422,
            {
              type: '/problems/page-not-feed',
              title: 'This is a page, not its feed',
              status: 422,
              detail: '',
              feeds: [
                { url: 'https://blog.example/feed', title: 'Alles' },
                { url: 'https://blog.example/atom', title: '' },
              ],
            },
          ]
        : [201, {}],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <Sources clientId="c1" />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );

  fireEvent.change(await screen.findByLabelText(/^Name/), { target: { value: 'Blog' } });
  fireEvent.change(screen.getByLabelText(/^Adresse des Feeds/), { target: { value: 'https://blog.example' } });
  fireEvent.click(screen.getByRole('button', { name: 'Feed hinzufügen' }));
  const list = await screen.findByRole('list', { name: 'Feeds dieser Seite' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  fireEvent.click(within(list).getByRole('button', { name: 'Feed hinzufügen: Alles' }));

  await expect
    .poll(() => sent.filter((call) => call.verb === 'POST').map((call) => call.body))
    .toEqual([
      { name: 'Blog', url: 'https://blog.example' },
      { name: 'Blog', url: 'https://blog.example/feed' },
    ]);
});
