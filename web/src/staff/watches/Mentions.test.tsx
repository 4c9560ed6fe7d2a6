// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { Mentions } from './Mentions.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Paul', email: 'p@x.example', role: 'COMMUNITY', permissions: ['READ', 'REPLY'] });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

function show(page: ReactNode, answers: Record<string, unknown>, scope = 'all') {
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/colleagues*': () => [200, { items: [], next: null }],
    'GET /api/attention*': () => [200, { items: [], next: null }],
    'GET /api/calendar*': () => [200, { days: [] }],
    ...Object.fromEntries(
      Object.entries(answers).map(([path, items]) => [path, () => [200, { items, next: null }] as [number, unknown]]),
    ),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter initialEntries={[`/desk/${scope}`]}>
            <Routes>
              <Route path="/desk/:scope" element={page} />
            </Routes>
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

describe('a mention', () => {
  it('says that its time is not known, and that it is from before', async () => {
    show(<Mentions />, {
      'GET /api/mentions*': [
        {
          id: 'm1',
          clientId: 'c1',
          network: 'RSS',
          kind: 'MENTION',
          author: { name: 'Lena', handle: '@lena' },
          text: 'Brot',
          publishedAt: null,
          watchIds: [],
          alsoIn: [],
          history: true,
        },
      ],
    });

    expect(await screen.findByText(/Zeit unbekannt/)).toBeInTheDocument();
    expect(screen.getByText('von früher, keine Anfrage')).toBeInTheDocument();
  });

  it('shows the warning before the text, a line for each picture, and that it was taken back', async () => {
    show(<Mentions />, {
      'GET /api/mentions*': [
        {
          id: 'm1',
          clientId: 'c1',
          network: 'MASTODON',
          kind: 'MENTION',
          author: { name: 'Lena', handle: '@lena' },
          text: 'Igitt',
          attached: { warning: 'Schimmel', pictures: [{ description: 'Ein Brot' }, {}] },
          publishedAt: hours(-1),
          goneAt: hours(0),
          watchIds: [],
          alsoIn: [],
        },
      ],
    });

    const text = await screen.findByText('Igitt');

    expect(screen.getByText('Inhaltswarnung: Schimmel').compareDocumentPosition(text)).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    expect(
      screen
        .getAllByRole('listitem')
        .slice(-2)
        .map((each) => each.textContent),
    ).toEqual(['Bild: Ein Brot', 'Bild ohne Beschreibung']);
    expect(screen.getByText('nicht mehr da')).toBeInTheDocument();
  });

  it('names the other sources it is in, which are not read for those that are in none', async () => {
    const mention = (id: string, alsoIn: string[]) => ({
      id,
      clientId: 'c1',
      network: 'RSS',
      kind: 'MENTION',
      author: { name: id, handle: '' },
      text: id,
      watchIds: [],
      alsoIn,
    });
    const answers = {
      'GET /api/clients/c1/watches*': [],
      'GET /api/clients/c1/sources*': [{ id: 's1', name: 'Blatt' }],
    };
    const sent = show(<Mentions />, { ...answers, 'GET /api/clients/c1/mentions*': [mention('allein', [])] }, 'c1');
    await screen.findAllByText('allein');
    expect(sent.some(({ path }) => path.includes('/sources'))).toBe(false);
    cleanup();

    show(<Mentions />, { ...answers, 'GET /api/clients/c1/mentions*': [mention('zweimal', ['s1'])] }, 'c1');

    expect(await screen.findByText('auch in Blatt')).toBeInTheDocument();
  });
});
