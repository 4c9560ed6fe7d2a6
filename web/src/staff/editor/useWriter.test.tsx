// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PresenceBeat, PresenceView } from '@shared/api/content.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { emptyDraft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { draftPost } from '../../../dev/samples/content.ts';
import { moves } from './editor.api.ts';
import { useEditor } from './useEditor.ts';
import { useWriter } from './useWriter.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();
const me = { staffId: session.staffId, name: 'Mina', here: true };
const jonas = { staffId: 's2', name: 'Jonas', here: false };
const path = '/api/clients/c1/posts/p1';

/** A page on which a post is open, and the server, which lets only one page write. */
async function open() {
  let post: Post = { ...draftPost, id: 'p1', clientId: 'c1', draft: { ...emptyDraft, text: 'alt' }, version: 1 };
  const beats: PresenceBeat['wish'][] = [];
  const jonasWrites = { now: false };
  const view = (writing: boolean): [number, PresenceView] => [
    200,
    { writing, people: [{ ...me, writing }, ...(jonasWrites.now ? [{ ...jonas, writing: !writing }] : [])] },
  ];
  fakeFetch({
    [`GET ${path}`]: () => [200, post],
    [`PUT ${path}`]: ({ body }) => {
      post = { ...post, draft: (body as { draft: Post['draft'] }).draft, version: post.version + 1 };
      return [200, { id: post.id, version: post.version, status: post.status, contentHash: post.contentHash }];
    },
    [`PUT ${path}/hold`]: () => [200, { id: 'p1', version: 1, status: post.status, contentHash: post.contentHash }],
    [`PUT ${path}/presence/*`]: ({ body }) => {
      const { wish } = body as PresenceBeat;
      beats.push(wish);
      if (wish === 'TAKE_OVER') jonasWrites.now = false;
      return view(wish !== 'READ' && !jonasWrites.now);
    },
    [`DELETE ${path}/presence/*`]: () => [204, null],
  });
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter>
        <SessionContext value={session}>{children}</SessionContext>
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { result } = renderHook(
    () => {
      const editor = useEditor('c1', 'p1', 'key');
      return { editor, ...useWriter(editor, true) };
    },
    { wrapper: around },
  );
  await waitFor(() => {
    expect(beats).toEqual(['READ']);
  });
  const type = (text: string) => {
    act(() => {
      result.current.editor.type({ ...emptyDraft, text });
    });
  };
  const lastBeat = (wish: PresenceBeat['wish']) =>
    waitFor(() => {
      expect(beats.at(-1)).toBe(wish);
    });
  return { page: result, beats, jonasWrites, type, lastBeat };
}

beforeEach(() => {
  sessionStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 60_000));

describe('a page on which a post is open', () => {
  it('only reads, however long, until its person types', async () => {
    const { beats, type, lastBeat } = await open();
    await minutes(2);
    expect(new Set(beats)).toEqual(new Set(['READ']));

    type('neu');

    await lastBeat('WRITE');
  });

  it('writes with a step that changes the post, too', async () => {
    const { page, lastBeat } = await open();

    await act(async () => {
      await page.current.editor.move((post) => moves.hold(post, 'Bild fehlt'));
    });

    await lastBeat('WRITE');
  });

  it('lets others write once nothing was unsaved for five minutes', async () => {
    const { page, type, lastBeat } = await open();
    type('neu');
    await act(() => page.current.editor.save());
    await minutes(4);
    await lastBeat('WRITE');
    type('neuer');
    await act(() => page.current.editor.save());
    await minutes(4);
    await lastBeat('WRITE');

    await minutes(2);

    await lastBeat('READ');
  });

  it('keeps what is typed at the moment in which somebody else begins, and may take over', async () => {
    const { page, jonasWrites, type, lastBeat } = await open();
    jonasWrites.now = true;

    type('zugleich');

    await waitFor(() => {
      expect(page.current.elsewhere).toBe(true);
    });
    expect(page.current.editor.work.copies.map(({ draft }) => draft.text)).toEqual(['zugleich']);
    await lastBeat('READ');

    await act(() => page.current.presence.takeOver.mutateAsync());
    await lastBeat('WRITE');
    await waitFor(() => {
      expect(page.current.elsewhere).toBe(false);
    });
    expect(page.current.editor.work).toMatchObject({ writes: true, elsewhere: false });
  });

  it('does not write of itself when somebody else has left', async () => {
    const { page, beats, jonasWrites, type } = await open();
    jonasWrites.now = true;
    type('zugleich');
    await waitFor(() => {
      expect(page.current.elsewhere).toBe(true);
    });
    beats.length = 0;

    jonasWrites.now = false;
    await minutes(2);

    expect(page.current.elsewhere).toBe(false);
    expect(new Set(beats)).toEqual(new Set(['READ']));
  });
});
