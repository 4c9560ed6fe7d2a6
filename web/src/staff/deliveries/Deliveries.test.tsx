// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { Deliveries } from './Deliveries.tsx';
import type { Reactions } from '@staff/shared/reactions/reactions.api.ts';
import { byChannel, mayBeResent } from './deliveries.ts';
import type { Delivery, Post } from '@staff/shared/post/post.api.ts';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();
const xing: Channel = {
  id: 'x',
  clientId: 'c1',
  network: 'XING',
  name: 'Backstube auf XING',
  handle: '',
  server: 'https://www.xing.com/pages/backstube',
  status: 'LIVE',
  createdAt: '',
  version: 1,
};
const delivery = (id: string, change: Partial<Delivery>): Delivery => ({
  id,
  channelId: 'm',
  network: 'MASTODON',
  channelName: 'Sonnenschein',
  status: 'PUBLISHED',
  slotAt: '2026-11-24T10:00:00Z',
  log: [],
  attempts: 1,
  part: 0,
  ...change,
});
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
const reason = (code: string) => ({ code, params: {} });
const byHand = (change: Partial<Delivery> = {}) =>
  delivery('d1', {
    channelId: 'x',
    network: 'XING',
    channelName: xing.name,
    status: 'TO_DO',
    text: 'Bitte einmal Lebkuchen',
    reason: reason('by-hand'),
    ...change,
  });
const post = (deliveries: Delivery[]): Post => ({
  id: 'p1',
  clientId: 'c1',
  draft: {
    title: '',
    text: 'Lebkuchen',
    channelIds: ['x'],
    variants: [],
    media: [{ assetId: 'a1', alt: '' }],
    parts: [{ text: 'zwei', media: [{ assetId: 'a2', alt: '' }] }],
  },
  status: 'SCHEDULED',
  stage: 'TO_DO',
  contentHash: 'h',
  createdBy: 's1',
  createdByName: 'Mina',
  authors: ['s9'],
  createdAt: '',
  changedAt: '',
  deliveries,
  origin: 'DESK',
  version: 1,
});

function open(deliveries: Delivery[], reactions: Reactions[] | null = []) {
  const sent = fakeFetch({
    'GET /api/clients/c1/posts/*': () => [200, post([])],
    'GET /api/clients/c1/reactions?postId=p1': () =>
      reactions === null ? [500, { type: '/problems/internal', status: 500 }] : [200, { items: reactions, next: null }],
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/deliveries/*': () => [200, { id: 'd1', status: 'PUBLISHED' }],
  });
  const changed = vi.fn();
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <Deliveries post={post(deliveries)} channels={[xing]} zone="Europe/Berlin" onChanged={changed} />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return {
    changed,
    asked: () => sent.filter(({ path }) => path.includes('/reactions')),
    decided: () => sent.filter(({ verb }) => verb === 'POST').map(({ path, body }) => [path.split('/')[5], body]),
  };
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the reactions to a post', () => {
  const shown = (change: Partial<Reactions> = {}) => {
    open([delivery('d1', {})], [{ ...counted, ...change }]);
  };

  it('are summed up and told apart, with the time they were read', async () => {
    shown();

    expect(await screen.findByText(/^17 Reaktionen: 12 Gefällt mir · 3 Antworten · 2-mal geteilt/)).toHaveTextContent(
      /, Stand 24\. Nov\., 14:02 Uhr/,
    );
  });

  it('are told of one as of one, and leave out what nobody did', async () => {
    shown({ counts: { likes: 0, replies: 1, shares: 0 } });

    expect(await screen.findByText(/^1 Reaktion: 1 Antwort/)).toHaveTextContent('1 Antwort, Stand');
  });

  it('are none where nobody did anything, and unknown before anybody read them', async () => {
    shown({ counts: { likes: 0, replies: 0, shares: 0 } });
    expect(await screen.findByText(/^Noch keine Reaktionen/)).toBeVisible();

    shown({ counts: null, readAt: null });
    expect(await screen.findByText('Reaktionen werden noch gelesen')).toBeVisible();
  });

  it('stay when the post is gone', async () => {
    shown({ goneAt: '2026-11-25T09:00:00Z' });

    expect(await screen.findByText(/^17 Reaktionen/)).toHaveTextContent('dort nicht mehr zu finden seit');
  });

  it('are asked for only where something is public, and missed aloud', async () => {
    const sent = open([byHand()]).asked();
    expect(sent).toEqual([]);

    open([delivery('d1', {})], null);
    expect(await screen.findByText('Die Reaktionen lassen sich gerade nicht lesen.')).toBeVisible();
  });
});

describe('a task for a person', () => {
  it('gives the words, the pictures and the way to the channel along', async () => {
    const user = userEvent.setup();
    open([byHand()]);

    await user.click(screen.getByRole('button', { name: 'Kopieren' }));

    expect(screen.getByText('Bitte einmal Lebkuchen')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('Bitte einmal Lebkuchen');
    expect(screen.getByRole('link', { name: 'Bild 1 herunterladen' })).toHaveAttribute(
      'href',
      '/api/clients/c1/media/a1',
    );
    expect(screen.getByRole('link', { name: 'Bild 2 herunterladen' })).toHaveAttribute(
      'href',
      '/api/clients/c1/media/a2',
    );
    expect(screen.getByRole('link', { name: 'XING öffnen' })).toHaveAttribute('href', xing.server);
  });

  it('is confirmed with an address or a note, and with neither not at all', async () => {
    const { changed, decided } = open([byHand()]);
    const done = screen.getByRole('button', { name: 'Veröffentlicht' });
    expect(done).toBeDisabled();

    await userEvent.type(screen.getByLabelText('Webadresse'), 'xing');
    expect(screen.getByText('Eine Webadresse beginnt mit https://')).toBeVisible();
    expect(done).toBeDisabled();
    await userEvent.clear(screen.getByLabelText('Webadresse'));
    await userEvent.type(screen.getByLabelText('Oder eine Notiz'), 'Ausgabe 12, Seite 4 ');
    await userEvent.click(done);

    await vi.waitFor(() => {
      expect(changed).toHaveBeenCalledWith(expect.objectContaining({ deliveries: [] }));
    });
    expect(decided()).toEqual([['d1', { decision: 'IT_IS_LIVE', note: 'Ausgabe 12, Seite 4' }]]);
  });

  it('is asked about before it is given up', async () => {
    const { decided } = open([byHand()]);

    await userEvent.click(screen.getByRole('button', { name: 'Wird nicht veröffentlicht' }));
    expect(decided()).toEqual([]);
    await userEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Wird nicht veröffentlicht' }),
    );

    await vi.waitFor(() => {
      expect(decided()).toEqual([['d1', { decision: 'DISCARD' }]]);
    });
  });

  it('is called overdue when nobody has confirmed it in time', () => {
    open([byHand({ reason: reason('proof-missing') })]);

    expect(screen.getByText('Überfällig')).toBeVisible();
    expect(screen.getByText('Aufgabe von Hand, überfällig: Ist es veröffentlicht?')).toBeVisible();
  });
});

describe('what nobody knows', () => {
  it('needs the link of what stands there', async () => {
    const { decided } = open([
      delivery('d2', { status: 'NEEDS_PERSON', part: 1, reason: reason('not-found-out') }),
      delivery('d3', {}),
    ]);
    expect(screen.getByText('Steht Teil 2 auf Mastodon?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ja, er steht dort' })).toBeDisabled();

    await userEvent.type(screen.getByLabelText('Link zum Beitrag'), 'https://berlin.social/1');
    await userEvent.click(screen.getByRole('button', { name: 'Ja, er steht dort' }));

    await vi.waitFor(() => {
      expect(decided()).toEqual([['d2', { decision: 'IT_IS_LIVE', url: 'https://berlin.social/1' }]]);
    });
  });

  it('is not sent again where the network says that it has it', () => {
    open([delivery('d2', { status: 'NEEDS_PERSON', reason: reason('public-somewhere') })]);

    expect(screen.getByText('Wo steht der Beitrag auf Mastodon?')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Nein, noch einmal senden' })).not.toBeInTheDocument();
  });
});

describe('the deliveries of a thread', () => {
  const thread = [
    delivery('d3', { part: 2, status: 'HELD', reason: reason('part-before') }),
    delivery('x1', { channelId: 'x' }),
    delivery('d1', {}),
    delivery('d2', { part: 1, status: 'EXPIRED', reason: reason('too-late') }),
  ];

  it('stand by channel, in the order of the parts', () => {
    expect(byChannel(thread).map((group) => group.map(({ id }) => id))).toEqual([['d1', 'd2', 'd3'], ['x1']]);
  });

  it('are sent for themselves only where a part is out already and none before it is missing', () => {
    expect(thread.filter((each) => mayBeResent(each, thread)).map(({ id }) => id)).toEqual(['d2']);
    expect(mayBeResent(delivery('d9', { status: 'EXPIRED' }), [])).toBe(false);
  });
});
