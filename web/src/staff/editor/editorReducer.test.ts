import { describe, expect, it } from 'vitest';
import { Problem } from '@shared/http/problem.ts';
import { emptyDraft, type Draft } from '@staff/shared/post/draft.ts';
import type { Copy } from './copies.ts';
import {
  isDirty,
  isOpen,
  savesItself,
  waitsForConnection,
  initialState,
  editorReducer,
  type EditorState,
} from './editorReducer.ts';
import type { Post } from '@staff/shared/post/post.api.ts';

const draft = (text: string): Draft => ({ ...emptyDraft, text });
const post = (text: string, version: number, change: Partial<Post> = {}): Post => ({
  id: 'p1',
  clientId: 'c1',
  draft: draft(text),
  status: 'DRAFT',
  stage: 'DRAFT',
  contentHash: 'h',
  createdBy: 's',
  createdByName: 'S',
  authors: ['s9'],
  createdAt: '',
  changedAt: '',
  deliveries: [],
  origin: 'DESK',
  version,
  ...change,
});
const at = new Date('2026-11-24T13:02:00Z');
const opened = (change: Partial<Post> = {}): EditorState =>
  editorReducer(initialState, { type: 'served', post: post('alt', 1, change) });
const typed = (work: EditorState, text: string): EditorState =>
  editorReducer(work, { type: 'typed', draft: draft(text) });

describe('the editor', () => {
  it('saves a new post by itself once something is written', () => {
    expect(savesItself(initialState)).toBe(false);
    expect(savesItself(typed(initialState, 'Hallo'))).toBe(true);
  });

  it('saves a draft by itself but never takes an approval away unasked', () => {
    expect(savesItself(typed(opened(), 'neu'))).toBe(true);
    expect(savesItself(typed(opened({ status: 'APPROVED', stage: 'APPROVED' }), 'neu'))).toBe(false);
  });

  it('is closed once a post has left the draft, until somebody opens it on purpose', () => {
    const approved = opened({ status: 'APPROVED', stage: 'APPROVED' });

    expect(isOpen(approved)).toBe(false);
    expect(isOpen(editorReducer(approved, { type: 'unlock' }))).toBe(true);
  });

  it('keeps what was typed while it was saving', () => {
    const saving = editorReducer(typed(opened(), 'eins'), { type: 'saving', sent: draft('eins') });
    const work = editorReducer(typed(saving, 'eins zwei'), {
      type: 'saved',
      post: post('eins', 2),
      sent: draft('eins'),
      at,
    });

    expect(work.draft.text).toBe('eins zwei');
    expect(isDirty(work)).toBe(true);
    expect(savesItself(work)).toBe(true);
  });

  it('is clean after saving and shows what the server made of it', () => {
    const work = editorReducer(typed(opened(), 'eins '), {
      type: 'saved',
      post: post('eins', 2),
      sent: draft('eins '),
      at,
    });

    expect(work.draft.text).toBe('eins');
    expect(isDirty(work)).toBe(false);
    expect(work.savedAt).toBe(at);
  });

  it('keeps an empty part on the page while it saves, and drops it once the post has left the draft', () => {
    const begun = { ...draft('alt'), parts: [{ text: '', media: [] }] };
    const work = editorReducer(opened(), { type: 'typed', draft: begun });
    const saved = editorReducer(work, { type: 'saved', post: post('alt', 2), sent: begun, at });

    expect(isDirty(work)).toBe(false);
    expect(saved.draft.parts).toHaveLength(1);
    expect(editorReducer(saved, { type: 'served', post: post('alt', 3) }).draft.parts).toHaveLength(1);
    expect(
      editorReducer(saved, { type: 'served', post: post('alt', 3, { status: 'IN_REVIEW', stage: 'IN_REVIEW' }) }).draft
        .parts,
    ).toEqual([]);
  });

  it('takes over what somebody else saved when nothing of ours is unsaved', () => {
    expect(editorReducer(opened(), { type: 'served', post: post('von Ayşe', 2) }).draft.text).toBe('von Ayşe');
  });

  it('never overwrites unsaved text with a newer version, but asks', () => {
    const work = editorReducer(typed(opened(), 'meins'), { type: 'served', post: post('von Ayşe', 2) });

    expect(work.draft.text).toBe('meins');
    expect(work.conflict?.draft.text).toBe('von Ayşe');
    expect(savesItself(work)).toBe(false);
  });

  it('goes on with our text on the newer version, or with theirs, as somebody chooses', () => {
    const work = editorReducer(typed(opened(), 'meins'), { type: 'served', post: post('von Ayşe', 2) });
    const mine = editorReducer(work, { type: 'keepMine' });
    const theirs = editorReducer(work, { type: 'takeTheirs' });

    expect([mine.draft.text, mine.post?.version, mine.conflict]).toEqual(['meins', 2, null]);
    expect([theirs.draft.text, theirs.conflict]).toEqual(['von Ayşe', null]);
  });

  it('takes a new time of the same words as no conflict', () => {
    const work = editorReducer(typed(opened(), 'meins'), {
      type: 'served',
      post: post('alt', 2, { slot: { local: '2026-11-27T17:30', zone: 'Europe/Berlin', at: '2026-11-27T16:30:00Z' } }),
    });

    expect(work.conflict).toBeNull();
    expect(work.post?.version).toBe(2);
    expect(work.draft.text).toBe('meins');
  });

  it('ignores an answer older than what it knows', () => {
    const work = editorReducer(editorReducer(opened(), { type: 'served', post: post('neu', 5) }), {
      type: 'served',
      post: post('uralt', 3),
    });

    expect(work.post?.version).toBe(5);
  });

  it('meets its own words again without a conflict while their answer is late', () => {
    const saving = editorReducer(typed(opened(), 'eins'), { type: 'saving', sent: draft('eins') });
    const served = editorReducer(typed(saving, 'eins zwei'), { type: 'served', post: post('eins', 2) });

    expect(served.conflict).toBeNull();
    expect(served.post?.version).toBe(2);
    expect(served.draft.text).toBe('eins zwei');
  });

  it('goes on from its own words where their answer was lost', () => {
    const saving = editorReducer(typed(opened(), 'eins'), { type: 'saving', sent: draft('eins') });
    const lost = editorReducer(typed(saving, 'eins zwei'), {
      type: 'failed',
      thrown: new Problem({ type: '/problems/offline' }, 0),
    });
    const served = editorReducer(lost, { type: 'served', post: post('eins', 2) });

    expect(served.conflict).toBeNull();
    expect(served.problem).toBeNull();
    expect(savesItself(served)).toBe(true);
  });

  it('lets the server say who was first while it saves', () => {
    const saving = editorReducer(typed(opened(), 'meins'), { type: 'saving', sent: draft('meins') });

    expect(editorReducer(saving, { type: 'served', post: post('ihres', 2) })).toBe(saving);
  });

  it('is closed while a step is under way', () => {
    const moving = editorReducer(opened(), { type: 'moving', now: true });

    expect(isOpen(moving)).toBe(false);
    expect(isOpen(editorReducer(moving, { type: 'moving', now: false }))).toBe(true);
  });

  it('stops saving after a refusal until somebody types on', () => {
    const failed = editorReducer(editorReducer(typed(opened(), 'x'), { type: 'saving', sent: draft('x') }), {
      type: 'failed',
      thrown: new Problem({ type: '/problems/offline' }, 0),
    });

    expect(savesItself(failed)).toBe(false);
    expect(savesItself(typed(failed, 'xy'))).toBe(true);
  });

  it('waits for the connection only where it saves itself', () => {
    const offline = { type: 'failed', thrown: new Problem({ type: '/problems/offline' }, 0) } as const;
    const unlocked = editorReducer(opened({ status: 'APPROVED', stage: 'APPROVED' }), { type: 'unlock' });
    const refused = { type: 'failed', thrown: new Problem({ type: '/problems/forbidden' }, 403) } as const;

    expect(waitsForConnection(editorReducer(typed(opened(), 'x'), offline))).toBe(true);
    expect(waitsForConnection(editorReducer(typed(unlocked, 'x'), offline))).toBe(false);
    expect(waitsForConnection(editorReducer(typed(opened(), 'x'), refused))).toBe(false);
  });

  it('brings text back that was never saved, over what the server has', () => {
    const work = editorReducer(editorReducer(initialState, { type: 'restored', draft: draft('gerettet') }), {
      type: 'served',
      post: post('alt', 1),
    });

    expect(work.draft.text).toBe('gerettet');
    expect(isDirty(work)).toBe(true);
  });
});

describe('the only channel of a client', () => {
  const lone = (work: EditorState) => editorReducer(work, { type: 'loneChannel', channelId: 'k1' });
  const fresh: EditorState = { ...initialState, fresh: true };

  it('is chosen for a new post, which is not changed by that', () => {
    const work = lone(fresh);

    expect(work.draft.channelIds).toEqual(['k1']);
    expect(isDirty(work)).toBe(false);
    expect(savesItself(lone(typed(fresh, 'Brot')))).toBe(true);
  });

  it('is chosen where the post was saved before its channels were known, and saved in turn', () => {
    const saved = editorReducer(typed(fresh, 'Brot'), {
      type: 'saved',
      post: post('Brot', 1),
      sent: draft('Brot'),
      at,
    });
    const work = lone(saved);

    expect(work.draft.channelIds).toEqual(['k1']);
    expect(savesItself(work)).toBe(true);
  });

  it('is not chosen again where its writer left it out', () => {
    const leftOut = editorReducer(lone(fresh), { type: 'typed', draft: emptyDraft });

    expect(lone(leftOut).draft.channelIds).toEqual([]);
  });

  it('is not chosen for a post that is there, nor for a text from before', () => {
    const restored = editorReducer(fresh, { type: 'restored', draft: draft('von vorhin') });

    expect([lone(opened()), lone(restored)].map(({ draft: { channelIds } }) => channelIds)).toEqual([[], []]);
  });
});

describe('a post that somebody else writes', () => {
  const texts = ({ copies }: EditorState): string[] => copies.map((copy) => copy.draft.text);
  const handOver = (work: EditorState, moment = at): EditorState =>
    editorReducer(work, { type: 'writer', elsewhere: true, at: moment });
  const takeBack = (work: EditorState): EditorState => editorReducer(work, { type: 'writer', elsewhere: false, at });

  /** Typed into and taken over again and again, minute by minute. */
  const relievedOf = (work: EditorState, ...all: string[]): EditorState =>
    all.reduce(
      (then, text, minute) => handOver(typed(takeBack(then), text), new Date(at.getTime() + minute * 60_000)),
      work,
    );

  it('can be read and not typed into', () => {
    const work = handOver(opened());

    expect(isOpen(work)).toBe(false);
    expect(typed(work, 'neu').draft.text).toBe('alt');
    expect(isOpen(takeBack(work))).toBe(true);
  });

  it('shows what is saved, and keeps what was not saved beside it', () => {
    const work = handOver(typed(opened(), 'alt und neu'));

    expect(work.draft.text).toBe('alt');
    expect(texts(work)).toEqual(['alt und neu']);
    expect(savesItself(work)).toBe(false);
    const theirs = editorReducer(work, { type: 'served', post: post('von ihr', 2) });
    expect(theirs.draft.text).toBe('von ihr');
    expect(theirs.conflict).toBeNull();
    expect(texts(handOver(theirs))).toEqual(['alt und neu']);
  });

  it('takes the copy back only into a text that can be written', () => {
    const work = handOver(typed(opened(), 'alt und neu'));

    const [copy] = work.copies as [Copy];

    expect(editorReducer(work, { type: 'takeCopy', copy })).toBe(work);
    const taken = editorReducer(takeBack(work), { type: 'takeCopy', copy });
    expect(taken.draft.text).toBe('alt und neu');
    expect(taken.copies).toEqual([]);
    expect(savesItself(taken)).toBe(true);
  });

  it('keeps what each takeover left unsaved, the newest first', () => {
    const work = relievedOf(opened(), 'eins', 'zwei');

    expect(texts(work)).toEqual(['zwei', 'eins']);
    expect(work.copies.map((copy) => copy.at)).toEqual(['2026-11-24T13:03:00.000Z', '2026-11-24T13:02:00.000Z']);
    const rest = editorReducer(work, { type: 'dropCopy', copy: work.copies[0] as Copy });
    expect(texts(rest)).toEqual(['eins']);
  });

  it('keeps five copies at most, and equal ones once', () => {
    expect(texts(relievedOf(opened(), 'a', 'b', 'c', 'd', 'e', 'f', 'd'))).toEqual(['d', 'f', 'e', 'c', 'b']);
  });

  it('puts what stood there before a copy back, and keeps what was typed since beside it', () => {
    const work = takeBack(relievedOf(opened(), 'meins'));
    const [copy] = work.copies as [Copy];
    const taken = typed(editorReducer(work, { type: 'takeCopy', copy }), 'meins und mehr');

    const undone = editorReducer(taken, { type: 'putAside', draft: work.draft, at });

    expect([undone.draft.text, isDirty(undone)]).toEqual(['alt', false]);
    expect(texts(undone)).toEqual(['meins und mehr']);
    const closed = handOver(taken);
    expect(editorReducer(closed, { type: 'putAside', draft: work.draft, at })).toBe(closed);
  });

  it('needs no copy of what was saved after all', () => {
    const saving = editorReducer(typed(opened(), 'eins'), { type: 'saving', sent: draft('eins') });
    const work = editorReducer(handOver(saving), { type: 'saved', post: post('eins', 2), sent: draft('eins'), at });

    expect(work.copies).toEqual([]);
    expect(work.draft.text).toBe('eins');
    expect(isDirty(work)).toBe(false);
  });

  it('keeps the copy of what came too late', () => {
    const saving = editorReducer(typed(opened(), 'eins'), { type: 'saving', sent: draft('eins') });
    const thrown = new Problem({ type: '/problems/version-conflict' }, 409);
    const work = editorReducer(editorReducer(handOver(saving), { type: 'failed', thrown }), {
      type: 'served',
      post: post('von ihr', 2),
    });

    expect(texts(work)).toEqual(['eins']);
    expect(work.draft.text).toBe('von ihr');
    expect(work.problem).toBeNull();
  });
});
