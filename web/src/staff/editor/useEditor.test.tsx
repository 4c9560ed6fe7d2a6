// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, configure, renderHook, waitFor } from '@testing-library/react';
import { useEffect, type ReactNode } from 'react';
import { MemoryRouter, useLocation } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { fakeFetch, type Sent } from '@shared/test-fetch.ts';
import { SessionContext, signOut } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { emptyDraft, type Draft } from '@staff/shared/post/draft.ts';
import { keepUnsaved, readUnsaved } from '@staff/shared/ui/unsaved.ts';
import { leftPosts } from './begunPosts.ts';
import { moves } from './editor.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useEditor } from './useEditor.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn();
const draft = (text: string): Draft => ({ ...emptyDraft, text });

/** A server that keeps one post, takes only its current version, and answers a save when told to. */
function serve(stored: Post | null, { reads = true } = {}) {
  let post = stored;
  let begun = false;
  const waiting: (() => void)[] = [];
  const held = () =>
    new Promise<void>((go) => {
      waiting.push(go);
    });
  const next = (change: Partial<Post>, { body }: Sent): [number, unknown] => {
    if (post !== null && (body as { version?: number }).version !== post.version)
      return [409, { type: '/problems/version-conflict', status: 409 }];
    post = { ...(post ?? blank), ...change, version: (post?.version ?? 0) + 1 };
    const { id, version, status, contentHash } = post;
    return [200, { id, version, status, contentHash }];
  };
  const sent = fakeFetch({
    'GET /api/clients/c1/posts/p1': () => (reads ? [200, post] : [503, { type: '/problems/unavailable', status: 503 }]),
    'POST /api/clients/c1/posts?key=key': async (request) => {
      await held();
      if (begun && post !== null)
        return post.draft.text === (request.body as Draft).text
          ? [200, post]
          : [409, { type: '/problems/already-begun', status: 409, postId: 'p1' }];
      begun = true;
      return next({ draft: request.body as Draft }, request);
    },
    'PUT /api/clients/c1/posts/p1': async (request) => {
      await held();
      return next({ draft: (request.body as { draft: Draft }).draft, status: 'DRAFT', stage: 'DRAFT' }, request);
    },
    'PUT /api/clients/c1/posts/p1/slot': (request) => {
      const { local, zone } = request.body as { local: string; zone: string };
      if (local.startsWith('2020')) return [422, { type: '/problems/slot-in-past', status: 422 }];
      return next({ slot: { local: `${local}:00`, zone, at: `${local}:00Z` } }, request);
    },
    'POST /api/clients/c1/posts/p1/submission': (request) => next({ status: 'IN_REVIEW', stage: 'IN_REVIEW' }, request),
    'POST /api/clients/c1/posts/p1/approval': (request) => next({ status: 'SCHEDULED', stage: 'SCHEDULED' }, request),
    'DELETE /session': () => [204, null],
    'DELETE /api/clients/c1/posts/p1?version=2': () => [204, null],
  });
  const writes = () =>
    sent
      .filter(({ verb }) => verb !== 'GET')
      .map(({ verb, path }) => `${verb} ${path.replace('/api/clients/c1/', '').replace('?key=key', '')}`);
  return {
    writes,
    /** Waits until so much was sent. */
    got: (count: number) =>
      waitFor(() => {
        expect(writes()).toHaveLength(count);
      }),
    texts: () => sent.filter(({ verb }) => verb !== 'GET').map(({ body }) => textOf(body as Sending)),
    /** What a colleague does to the post meanwhile. */
    change: (by: Partial<Post>) => {
      post = { ...(post ?? blank), ...by, version: (post?.version ?? 0) + 1 };
    },
    answer: () =>
      act(async () => {
        waiting.shift()?.();
        await Promise.resolve();
      }),
  };
}

type Sending = Draft | { draft: Draft };
const textOf = (body: Sending): string => ('draft' in body ? body.draft.text : body.text);

const blank: Post = {
  id: 'p1',
  clientId: 'c1',
  draft: draft('alt'),
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

let address = '';
function Address() {
  const { pathname } = useLocation();
  useEffect(() => {
    address = pathname;
  });
  return null;
}

async function open(postId: string | null, left: (leave: () => void) => void = () => undefined) {
  const around = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter>
        <Address />
        <SessionContext value={session}>{children}</SessionContext>
      </MemoryRouter>
    </QueryClientProvider>
  );
  const { result, unmount } = renderHook(() => useEditor('c1', postId, 'key'), { wrapper: around });
  await waitFor(() => {
    expect(result.current.work.post?.id ?? null).toBe(postId);
  });
  left(unmount);
  return result;
}

type Opened = Awaited<ReturnType<typeof open>>;

const type = (editor: Opened, text: string): void => {
  act(() => {
    editor.current.type(draft(text));
  });
};

const save = (editor: Opened): void => {
  act(() => {
    void editor.current.save();
  });
};

beforeEach(() => {
  sessionStorage.clear();
});

describe('the time in the open form', () => {
  const wish = { local: '2090-12-01T10:00', zone: 'Europe/Berlin' };

  it('is set when the post is submitted', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    editor.current.wishFor(wish);

    await act(() => editor.current.submit());

    expect(server.writes()).toEqual(['PUT posts/p1/slot', 'POST posts/p1/submission']);
    expect(editor.current.work.post?.slot?.local).toBe('2090-12-01T10:00:00');
  });

  it('is left to whoever is typing in it while the post saves itself', async () => {
    const server = serve(null);
    const editor = await open(null);
    editor.current.wishFor(wish);
    type(editor, 'neu');

    save(editor);
    await server.got(1);
    await server.answer();

    await waitFor(() => {
      expect(editor.current.work.post?.id).toBe('p1');
    });
    expect(server.writes()).toEqual(['POST posts']);
  });

  it('is what is approved', async () => {
    const server = serve({ ...blank, status: 'IN_REVIEW', stage: 'IN_REVIEW' });
    const editor = await open('p1');
    editor.current.wishFor(wish);

    await act(() => editor.current.approve());

    expect(server.writes()).toEqual(['PUT posts/p1/slot', 'POST posts/p1/approval']);
  });

  it('puts nothing on the calendar that is to be looked at again', async () => {
    const server = serve({ ...blank, status: 'APPROVED', stage: 'APPROVED' });
    const editor = await open('p1');
    editor.current.wishFor(wish);

    await act(() => editor.current.submit());

    expect(server.writes()).toEqual(['POST posts/p1/submission', 'PUT posts/p1/slot']);
  });

  it('is not left out where it is no time', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    editor.current.wishFor('unreadable');

    await act(async () => {
      await expect(editor.current.submit()).rejects.toThrow();
    });

    expect(server.writes()).toEqual([]);
  });

  it('is not left out where it is refused', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    editor.current.wishFor({ ...wish, local: '2020-12-01T10:00' });

    await act(async () => {
      await expect(editor.current.submit()).rejects.toThrow();
    });

    expect(server.writes()).toEqual(['PUT posts/p1/slot']);
    expect(editor.current.work.post?.status).toBe('DRAFT');
  });
});

describe('the editor, while a save is under way', () => {
  it('submits after it, and does not save the same words again', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    type(editor, 'neu');
    save(editor);
    await server.got(1);

    act(() => {
      void editor.current.move(moves.submit);
    });
    await server.answer();

    await waitFor(() => {
      expect(editor.current.work.post?.status).toBe('IN_REVIEW');
    });
    expect(server.writes()).toEqual(['PUT posts/p1', 'POST posts/p1/submission']);
    expect(editor.current.work.problem).toBeNull();
  });

  it('saves once more before it submits when something was typed since', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    type(editor, 'neu');
    save(editor);
    await server.got(1);

    type(editor, 'neu und mehr');
    act(() => {
      void editor.current.move(moves.submit);
    });
    await server.answer();
    await server.got(2);
    await server.answer();

    await waitFor(() => {
      expect(editor.current.work.post?.status).toBe('IN_REVIEW');
    });
    expect(server.writes()).toEqual(['PUT posts/p1', 'PUT posts/p1', 'POST posts/p1/submission']);
    expect(editor.current.work.post?.draft.text).toBe('neu und mehr');
  });

  it('creates a new post once, however often it is asked to save', async () => {
    const server = serve(null);
    const editor = await open(null);
    type(editor, 'neu');
    save(editor);
    await server.got(1);

    save(editor);
    act(() => {
      void editor.current.move(moves.submit);
    });
    await server.answer();

    await waitFor(() => {
      expect(editor.current.work.post?.status).toBe('IN_REVIEW');
    });
    expect(server.writes()).toEqual(['POST posts', 'POST posts/p1/submission']);
  });

  it('knows what it has saved and submitted, though the post cannot be read again', async () => {
    const server = serve(null, { reads: false });
    const editor = await open(null);
    type(editor, 'neu');
    act(() => {
      void editor.current.move(moves.submit);
    });
    await server.got(1);
    await server.answer();

    await waitFor(() => {
      expect(editor.current.work.post?.status).toBe('IN_REVIEW');
    });
    expect(editor.current.work.problem).toBeNull();
    expect(editor.current.work.post).toMatchObject({ id: 'p1', version: 2, createdBy: 's1', draft: { text: 'neu' } });
    expect(server.writes()).toEqual(['POST posts', 'POST posts/p1/submission']);
  });

  it('saves again by itself where a colleague gave the post a time and no other text', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    type(editor, 'neu');
    server.change({ slot: { local: '2026-12-01T09:00:00', zone: 'Europe/Berlin', at: '2026-12-01T08:00:00Z' } });
    save(editor);
    for (const attempt of [1, 2]) {
      await server.got(attempt);
      await server.answer();
    }

    await waitFor(() => {
      expect(editor.current.work.post?.version).toBe(3);
    });
    expect(editor.current.work.problem).toBeNull();
    expect(editor.current.dirty).toBe(false);
  });

  it('discards the version it has made', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    type(editor, 'neu');
    save(editor);
    await server.got(1);

    const discarded = editor.current.discard();
    await server.answer();
    await act(() => discarded);

    expect(server.writes()).toEqual(['PUT posts/p1', 'DELETE posts/p1?version=2']);
  });

  it('takes nothing back from the review that was typed while it was submitted', async () => {
    const server = serve(blank);
    const editor = await open('p1');
    type(editor, 'neu');
    act(() => {
      void editor.current.move(moves.submit);
    });
    await server.got(1);

    type(editor, 'zu spät');
    const late = editor.current.save();
    await server.answer();
    await act(() => late);

    expect(server.writes()).toEqual(['PUT posts/p1', 'POST posts/p1/submission']);
    expect(editor.current.work.post?.status).toBe('IN_REVIEW');
    expect(editor.current.work.draft.text).toBe('zu spät');
  });
});

describe('a new post', () => {
  /** Typed and on its way when the page is left. */
  async function leftAmidSaving() {
    const server = serve(null);
    let leave: () => void = () => undefined;
    const editor = await open(null, (unmount) => {
      leave = unmount;
    });
    type(editor, 'neu');
    save(editor);
    await server.got(1);
    return { server, leave, editor };
  }

  it('is begun once, though its page was left before the answer came, and goes on from what was typed since', async () => {
    const { server, leave } = await leftAmidSaving();
    leave();

    const again = await open(null);
    expect(again.current.work.draft.text).toBe('neu');
    type(again, 'neu und mehr');
    save(again);
    await server.got(2);
    await server.answer();
    await server.answer();
    await server.got(3);
    await server.answer();

    await waitFor(() => {
      expect(again.current.dirty).toBe(false);
    });
    expect(server.writes()).toEqual(['POST posts', 'POST posts', 'PUT posts/p1']);
    expect(server.texts()).toEqual(['neu', 'neu', 'neu und mehr']);
  });

  it('keeps what was typed since for who left before the answer came', async () => {
    const { server, leave, editor } = await leftAmidSaving();
    type(editor, 'neu und mehr');
    leave();
    await server.answer();

    await waitFor(() => {
      expect(readUnsaved<Draft>('post.s1.c1.p1')?.text).toBe('neu und mehr');
    });
    expect(leftPosts('s1', 'c1', '')).toEqual([]);
  });

  it('calls nobody back who has left its page', async () => {
    const { server, leave } = await leftAmidSaving();
    leave();
    const before = address;

    await server.answer();
    await waitFor(() => {
      expect(sessionStorage).toHaveLength(0);
    });

    expect(address).toBe(before);
  });

  it('leaves nothing behind for the next one, also of what was typed while it was saved', async () => {
    const { server } = await leftAmidSaving();
    const editor = await open(null);
    type(editor, 'neu!');
    await server.answer();

    await waitFor(() => {
      expect(leftPosts('s1', 'c1', '')).toEqual([]);
    });
  });

  it('asks which words stay where somebody has changed it before its answer came', async () => {
    const { server, leave } = await leftAmidSaving();
    leave();
    await server.answer();
    server.change({ draft: draft('von Jonas'), status: 'APPROVED', stage: 'APPROVED' });
    keepUnsaved('post.s1.c1.new.key', draft('neu'));
    keepUnsaved('sent.post.s1.c1.new.key', draft('neu'));

    const again = await open(null);
    type(again, 'neu und mehr');
    save(again);
    await server.got(2);
    await server.answer();

    await waitFor(() => {
      expect(again.current.work.conflict?.draft.text).toBe('von Jonas');
    });
    expect(again.current.work.draft.text).toBe('neu und mehr');
    expect(server.writes()).toEqual(['POST posts', 'POST posts']);
  });

  it('is saved before its writer signs out', async () => {
    vi.stubGlobal('location', { assign: vi.fn() });
    const server = serve(null);
    const editor = await open(null);
    type(editor, 'neu');

    const out = signOut();
    await server.got(1);
    await server.answer();
    await act(() => out);

    expect(server.writes()).toEqual(['POST posts', 'DELETE /session']);
    vi.unstubAllGlobals();
  });
});
