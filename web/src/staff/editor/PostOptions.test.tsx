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

function open(network = 'MASTODON') {
  let post: Post = {
    id: 'p1',
    clientId: 'c1',
    draft: { ...emptyDraft, text: 'Anfang', channelIds: ['m'], media: [{ assetId: 'a1', alt: 'Brot' }] },
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
            network,
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
    'GET /api/clients/c1/media*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/checks': ({ body }) => [
      200,
      {
        findings: [],
        counts: [
          {
            channelId: 'm',
            network,
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
      .map(({ body }) => (body as { draft: Draft }).draft.options);
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  sessionStorage.clear();
});

describe('how a post is shown', () => {
  it('is chosen beside the text, saved with it, and seen in the preview', async () => {
    const saved = open();
    await userEvent.type(await screen.findByRole('textbox', { name: 'Inhaltswarnung' }), 'Weizen');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Sichtbar für' }), 'FOLLOWERS');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Bilder erst zeigen, wenn jemand sie sehen will' }));

    const shown = screen.getByRole('article');
    expect(shown).toHaveTextContent('Inhaltswarnung: Weizen');
    expect(shown).toHaveTextContent('Diese Bilder sind verborgen, bis jemand sie sehen will.');
    expect(shown).toHaveTextContent('nur wer dem Konto folgt');

    await userEvent.keyboard('{Control>}s{/Control}');
    await waitFor(() => {
      expect(saved().at(-1)).toEqual({
        contentWarning: 'Weizen',
        sensitive: true,
        visibility: 'FOLLOWERS',
        disclosure: null,
      });
    });
  });

  it('is asked only where a network lets one choose', async () => {
    open('BLUESKY');

    expect(await screen.findByRole('article')).toBeVisible();
    expect(screen.queryByRole('textbox', { name: 'Inhaltswarnung' })).toBeNull();
  });
});
