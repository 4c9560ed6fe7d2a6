// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { emptyDraft, type Draft } from '@staff/shared/post/draft.ts';
import { EditorPage } from './EditorPage.tsx';
import type { Post } from '@staff/shared/post/post.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();

function open() {
  let post: Post = {
    id: 'p1',
    clientId: 'c1',
    draft: { ...emptyDraft, text: 'Anfang', channelIds: ['m'] },
    status: 'DRAFT',
    stage: 'DRAFT',
    contentHash: 'h',
    createdBy: 's1',
    createdByName: 'Mina',
    authors: ['s9'],
    createdAt: '',
    changedAt: '',
    deliveries: [],
    origin: 'DESK',
    version: 1,
  };
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    'GET /api/clients/c1/channels*': () => [
      200,
      {
        items: [
          {
            id: 'm',
            clientId: 'c1',
            network: 'MASTODON',
            name: 'Sonnenschein',
            handle: 'sonne',
            server: 'https://berlin.social',
            status: 'LIVE',
            createdAt: '',
            version: 1,
          },
        ],
        next: null,
      },
    ],
    'GET /api/clients/c1/posts/p1': () => [200, post],
    'PUT /api/clients/c1/posts/p1': ({ body }) => {
      post = { ...post, draft: (body as { draft: Draft }).draft, version: post.version + 1 };
      return [200, post];
    },
    'POST /api/clients/c1/checks': ({ body }) => [
      200,
      {
        findings: [],
        counts: [
          {
            channelId: 'm',
            network: 'MASTODON',
            used: (body as { draft: Draft }).draft.text.length,
            limit: 500,
            unit: 'CHARACTERS',
          },
        ],
      },
    ],
  });
  const router = createMemoryRouter([{ path: '/desk/:scope/posts/:postId', element: <EditorPage /> }], {
    initialEntries: ['/desk/c1/posts/p1'],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <RouterProvider router={router} />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return () =>
    sent
      .filter(({ verb, path }) => verb === 'PUT' && !path.includes('/presence/'))
      .map(({ body }) => (body as { draft: Draft }).draft.parts.map(({ text }) => text));
}

const part = (number: number) => screen.getByRole('textbox', { name: `Text von Teil ${String(number)}` });

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  sessionStorage.clear();
});

describe('the parts of a post', () => {
  it('are added by button and by key, written at once, and saved without the one still empty', async () => {
    const saved = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Teil hinzufügen' }));
    expect(part(2)).toHaveFocus();
    await userEvent.keyboard('Dazu noch{Control>}{Enter}{/Control}');
    expect(part(3)).toHaveFocus();

    await userEvent.keyboard('{Control>}s{/Control}');

    await waitFor(() => {
      expect(saved()).toEqual([['Dazu noch']]);
    });
    expect(await screen.findByText(/^Gespeichert um/)).toBeVisible();
    expect(part(3)).toHaveValue('');
    expect(await screen.findByRole('img', { name: 'Sonnenschein: 9 von 500 Zeichen' })).toBeVisible();
    expect(screen.getAllByRole('article').at(-1)).toHaveTextContent('Dazu noch');
  });

  it('change places and go away', async () => {
    const saved = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Teil hinzufügen' }));
    await userEvent.keyboard('eins{Control>}{Enter}{/Control}zwei{Control>}{Enter}{/Control}drei');

    await userEvent.click(screen.getByRole('button', { name: 'Teil 4 nach oben' }));
    await userEvent.click(screen.getByRole('button', { name: 'Teil 2 entfernen' }));
    await userEvent.keyboard('{Control>}s{/Control}');

    await waitFor(() => {
      expect(saved().at(-1)).toEqual(['drei', 'zwei']);
    });
  });
});
