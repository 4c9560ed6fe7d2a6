// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { initialState } from './editorReducer.ts';
import { NetworkPreview } from './NetworkPreview.tsx';
import type { NetworkPreview as View } from './networkPreview.api.ts';

const path = '/api/clients/c1/posts/p1/channels/blog/preview';
const blog = { id: 'blog', network: 'WORDPRESS', name: 'Blog', status: 'LIVE' } as Channel;
const post = {
  id: 'p1',
  clientId: 'c1',
  version: 7,
  contentHash: 'new',
  status: 'DRAFT',
  stage: 'DRAFT',
  deliveries: [],
} as unknown as Post;

const shown = {
  url: 'https://blog.example/?p=51&preview=true',
  version: 7,
  contentHash: 'new',
  madeAt: '2026-12-01T10:00:00Z',
  until: '2026-12-08T10:00:00Z',
  complete: true,
};
const made: View = { making: false, shown, failed: null };
const making: View = { making: true, shown: null, failed: null };

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});

afterEach(() => {
  vi.useRealTimers();
});

interface Given {
  channel?: Channel;
  dirty?: boolean;
  of?: Post;
  reader?: Parameters<typeof signedIn>[0];
}

function open(
  answers: Parameters<typeof fakeFetch>[0],
  { channel = blog, dirty = false, of = post, reader }: Given = {},
) {
  const sent = fakeFetch({
    'GET /api/networks': () => [
      200,
      {
        items: [
          { network: 'WORDPRESS', options: [], previews: true },
          { network: 'MASTODON', options: [], previews: false },
        ],
      },
    ],
    ...answers,
  });
  // As the editor does it: what is typed is saved first.
  const order: string[] = [];
  const move = async (how: (saved: Post) => Promise<Post>) => {
    order.push('saved');
    const moved = await how(of);
    order.push('asked');
    return moved;
  };
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={signedIn(reader)}>
          <NetworkPreview
            editor={{ work: { ...initialState, post: of }, dirty, move }}
            channel={channel}
            zone="Europe/Berlin"
          />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { sent, order };
}

describe('the preview at a network', () => {
  it('is saved, asked for by the keyboard, waited for, and opens in a tab of its own', async () => {
    const user = userEvent.setup();
    let state: [number, unknown] = [404, { type: '/problems/preview-not-found', status: 404 }];
    const { sent, order } = open({
      [`GET ${path}`]: () => {
        const answer = state;
        if (state[1] === making) state = [200, made];
        return answer;
      },
      [`POST ${path}`]: () => {
        state = [200, making];
        return [200, making];
      },
    });
    await screen.findByRole('button', { name: 'Vorschau in WordPress' });

    await user.tab();
    await user.keyboard('{Enter}');

    expect(await screen.findByText('Die Vorschau wird in WordPress angelegt …')).toBeVisible();
    const link = await screen.findByRole('link', { name: 'In WordPress ansehen' }, { timeout: 5_000 });
    expect(link).toHaveAttribute('href', shown.url);
    expect(link).toHaveAttribute('target', '_blank');
    expect(link.getAttribute('rel')).toContain('noopener');
    await waitFor(() => {
      expect(link).toHaveFocus();
    });
    expect(order).toEqual(['saved', 'asked']);
    expect(sent.filter(({ verb }) => verb === 'POST')).toHaveLength(1);
  });

  it('says what it shows, until when and to whom', async () => {
    open({ [`GET ${path}`]: () => [200, made] });

    expect(await screen.findByText(/Fassung 7 des Beitrags, angelegt/)).toHaveTextContent('Wird wieder entfernt:');
    expect(screen.getByText('Zu sehen für alle, die in diesem WordPress angemeldet sind.')).toBeVisible();
    expect(screen.queryByText('Zeigt nicht den neuesten Text.')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['the post was changed since', { of: { ...post, contentHash: 'newer' } }],
    ['something is typed and not saved', { dirty: true }],
  ])('is renewed where %s', async (_, given: Given) => {
    const user = userEvent.setup();
    const { sent } = open({ [`GET ${path}`]: () => [200, made], [`POST ${path}`]: () => [200, making] }, given);

    expect(await screen.findByText('Zeigt nicht den neuesten Text.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Erneuern' }));

    await waitFor(() => {
      expect(sent.some(({ verb }) => verb === 'POST')).toBe(true);
    });
  });

  it('says why it could not be made, in words that promise no sending', async () => {
    open({ [`GET ${path}`]: () => [200, { making: false, shown: null, failed: { code: 'not-reached', params: {} } }] });

    expect(await screen.findByText(/braucht zu lange/)).toBeVisible();
    expect(screen.queryByText(/von selbst/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Vorschau in WordPress' })).toBeEnabled();
  });

  it('says what the connector says of a refusal', async () => {
    open({
      [`GET ${path}`]: () => [
        200,
        { making: false, shown, failed: { code: 'unknown-category', params: { name: 'Torten' } } },
      ],
    });

    expect(await screen.findByText(/Torten/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Erneuern' })).toBeEnabled();
  });

  it('says that videos are missing', async () => {
    open({ [`GET ${path}`]: () => [200, { ...made, shown: { ...shown, complete: false } }] });

    expect(await screen.findByText('Videos fehlen in dieser Vorschau.')).toBeVisible();
  });

  it('shows a refusal of the server', async () => {
    const user = userEvent.setup();
    open({ [`POST ${path}`]: () => [409, { type: '/problems/wrong-status', status: 409 }] });

    await user.click(await screen.findByRole('button', { name: 'Vorschau in WordPress' }));

    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('makes no link of an address that is none', async () => {
    open({ [`GET ${path}`]: () => [200, { ...made, shown: { ...shown, url: 'javascript:alert(1)' } }] });

    expect(await screen.findByText('In WordPress ansehen')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it.each([
    ['a network that shows nothing', { channel: { ...blog, network: 'MASTODON' } as Channel }],
    ['somebody who may not write', { reader: { permissions: ['READ'] } } satisfies Given],
    ['a post that is discarded', { of: { ...post, status: 'DISCARDED', stage: 'DISCARDED' } as Post }],
  ])('is not offered for %s', async (_, given: Given) => {
    const { sent } = open({}, given);

    await waitFor(() => {
      expect(sent.some(({ path: asked }) => asked === '/api/networks')).toBe(true);
    });
    expect(screen.queryByRole('button')).toBeNull();
    expect(sent.some(({ path: asked }) => asked === path)).toBe(false);
  });
});
