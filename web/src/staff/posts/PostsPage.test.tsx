// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BrowserRouter, Route, Routes } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import type { Delivery } from '@staff/shared/post/post.api.ts';
import type { Reactions } from '@staff/shared/reactions/reactions.api.ts';
import { PostsPage } from './PostsPage.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();
const client = (id: string, name: string) => ({
  id,
  name,
  colour: '#8A5A00',
  zone: 'Europe/Berlin',
  languages: ['de'],
  address: 'SIE',
  archived: false,
});
const post = (id: string, clientId: string, title: string) => ({
  id,
  clientId,
  draft: { title, text: '', channelIds: [], variants: [], media: [] },
  status: 'DRAFT',
  stage: 'DRAFT',
  contentHash: 'h',
  createdBy: 's1',
  createdByName: 'Mina',
  authors: ['s9'],
  createdAt: '2026-11-24T13:00:00Z',
  changedAt: '2026-11-24T13:00:00Z',
  deliveries: [],
  origin: 'DESK',
  version: 1,
});
const published: Delivery = {
  id: 'd1',
  channelId: 'm',
  network: 'MASTODON',
  channelName: 'Sonnenschein',
  status: 'PUBLISHED',
  slotAt: '2026-11-24T10:00:00Z',
  log: [],
  attempts: 1,
  part: 0,
};
const counted: Reactions = {
  deliveryId: 'd1',
  clientId: 'c1',
  postId: 'p1',
  channelId: 'm',
  network: 'MASTODON',
  counts: { likes: 12, replies: 3, shares: 2 },
  readAt: '2026-11-24T13:02:00Z',
  goneAt: null,
};

const serve = () =>
  fakeFetch({
    'GET /api/clients?*': () => [
      200,
      { items: [client('c1', 'Bäckerei Sonnenschein'), client('c2', 'Radhaus Kunz')], next: null },
    ],
    'GET /api/clients/c1/channels*': () => [200, { items: [], next: null }],
    'GET /api/clients/c2/channels*': () => [200, { items: [], next: null }],
    'GET /api/posts?cursor=n1': () => [200, { items: [post('p20', 'c2', 'Winterreifen')], next: null }],
    'GET /api/posts?stage=PUBLISHED&cursor=n2': () => [200, { items: [post('p3', 'c2', 'Probefahrt')], next: null }],
    'GET /api/posts?stage=PUBLISHED': () => [200, { items: [], next: 'n2' }],
    'GET /api/posts?q=Stollen': () => [200, { items: [], next: null }],
    'GET /api/posts*': () => [
      200,
      { items: Array.from({ length: 12 }, (_, index) => post(`p${String(index + 1)}`, 'c1', 'Stollen')), next: 'n1' },
    ],
    'GET /api/clients/c1/posts*': () => [200, { items: [], next: null }],
  });

function open(at: string) {
  window.history.replaceState(null, '', at);
  return render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <BrowserRouter>
            <Routes>
              <Route path="/desk/:scope/posts" element={<PostsPage />} />
            </Routes>
          </BrowserRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the posts of all clients', () => {
  it('name their client, lead to its desk, and come page by page', async () => {
    serve();
    open('/desk/all/posts');

    const rows = await screen.findAllByRole('link', { name: /Bäckerei Sonnenschein.*Stollen/ });
    expect(rows).toHaveLength(12);
    expect(rows[0]).toHaveAttribute('href', '/desk/c1/posts/p1');

    await userEvent.click(screen.getByRole('button', { name: 'Weitere laden' }));
    expect(await screen.findByRole('link', { name: /Radhaus Kunz.*Winterreifen/ })).toHaveAttribute(
      'href',
      '/desk/c2/posts/p20',
    );
    expect(screen.queryByRole('button', { name: 'Weitere laden' })).not.toBeInTheDocument();
  });

  it('are narrowed by what stands in the address', async () => {
    const sent = serve();
    open('/desk/all/posts?stage=DRAFT&q=Stollen&client=c1&client=c2');

    await screen.findAllByText('Stollen');
    expect(sent.map(({ path }) => path)).toContain('/api/posts?stage=DRAFT&q=Stollen&clientId=c1&clientId=c2');
  });

  it('are looked for further where a page holds none of them but has a next one', async () => {
    serve();
    open('/desk/all/posts?stage=PUBLISHED');

    expect(await screen.findByRole('link', { name: /Probefahrt/ })).toBeVisible();
    expect(screen.queryByText('Kein Beitrag passt dazu.')).not.toBeInTheDocument();
  });

  it('write the words looked for into the address, and say when nothing fits', async () => {
    serve();
    open('/desk/all/posts');

    await userEvent.type(await screen.findByRole('searchbox', { name: 'Beiträge durchsuchen' }), 'Stollen ');

    expect(await screen.findByText('Kein Beitrag passt dazu.')).toBeVisible();
    expect(window.location.search).toBe('?q=Stollen');
    expect(screen.getByRole('searchbox', { name: 'Beiträge durchsuchen' })).toHaveValue('Stollen ');
  });
});

describe('the reactions to posts', () => {
  it('are asked for once for a page, of what is public, and summed up over the channels', async () => {
    const shown = ['p1', 'p2', 'p3'].map((id, index) => ({
      ...post(id, 'c1', `Stollen ${id}`),
      deliveries: index === 2 ? [] : [published],
    }));
    const sent = fakeFetch({
      'GET /api/clients?*': () => [200, { items: [client('c1', 'Bäckerei Sonnenschein')], next: null }],
      'GET /api/clients/c1/channels*': () => [200, { items: [], next: null }],
      'GET /api/posts*': () => [200, { items: shown, next: null }],
      'GET /api/reactions?*': () => [
        200,
        {
          items: [
            counted,
            { ...counted, deliveryId: 'd2', channelId: 'b', network: 'BLUESKY' },
            { ...counted, deliveryId: 'd3', postId: 'p2', counts: null, readAt: null },
          ],
          next: null,
        },
      ],
    });
    open('/desk/all/posts');

    expect(await screen.findByRole('link', { name: /Stollen p1.*34 Reaktionen/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /Stollen p2/ })).not.toHaveTextContent('Reaktion');
    expect(sent.map(({ path }) => path).filter((path) => path.includes('reactions'))).toEqual([
      '/api/reactions?postId=p1&postId=p2',
    ]);
  });
});

describe('the posts of one client', () => {
  it('are asked for under its address and offer the first step when there are none', async () => {
    const sent = serve();
    open('/desk/c1/posts?client=c2');

    expect(await screen.findByRole('link', { name: 'Den ersten Beitrag schreiben' })).toHaveAttribute(
      'href',
      '/desk/c1/posts/new',
    );
    await waitFor(() => {
      expect(sent.map(({ path }) => path)).toContain('/api/clients/c1/posts');
    });
    expect(sent.some(({ path }) => path.includes('clientId='))).toBe(false);
  });
});
