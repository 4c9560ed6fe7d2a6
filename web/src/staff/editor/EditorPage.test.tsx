// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import { SessionContext, type Session } from '@staff/shared/session/session.api.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { EditorPage } from './EditorPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const reader: Session = {
  staffId: 's1',
  name: 'Mina',
  email: 'm@x.example',
  role: 'EDITOR',
  permissions: ['READ', 'WRITE_POSTS', 'PLAN_POSTS'],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
};
const client = {
  id: 'c1',
  name: 'Theater',
  colour: '#B3261E',
  zone: 'America/New_York',
  languages: ['de'],
  archived: false,
};

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});

function open(address: string) {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [client], next: null }],
    'GET /api/clients/c1/channels?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/posts/p1': () => [
      200,
      {
        id: 'p1',
        clientId: 'c1',
        version: 1,
        draft: { ...emptyDraft, title: 'Premiere' },
        status: 'DRAFT',
        stage: 'DRAFT',
        authors: ['s1'],
        deliveries: [],
      },
    ],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={reader}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/desk/:scope/posts/:postId" element={<EditorPage />} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

describe('a post opened over all clients', () => {
  it('is that of the client in the address, says whose it is, and leads back to the posts of all', async () => {
    open('/desk/all/posts/p1?of=c1');

    expect(await screen.findByTitle('Theater')).toBeVisible();
    expect(screen.getByDisplayValue('Premiere')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Alle Beiträge' })).toHaveAttribute('href', '/desk/all/posts');
  });

  it.each(['/desk/all/posts/new?of=c1', '/desk/all/posts/p1?of=../c1'])(
    'asks for the client at %s',
    async (address) => {
      const sent = open(address);

      expect(await screen.findByRole('link', { name: /Theater/ })).toBeVisible();
      expect(sent.filter(({ path }) => path.includes('/posts'))).toEqual([]);
    },
  );
});
