import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { get } from '@shared/http/http.ts';
import { asProblem, isRefused, isSignedOut, Problem } from '@shared/http/problem.ts';
import { dropUnsaved, keepUnsaved, readUnsaved } from '@staff/shared/ui/unsaved.ts';
import { path } from '@staff/shared/client/scope.ts';
import { beforeSignOut, useExpired, useSession } from '@staff/shared/session/session.api.ts';
import {
  isDirty,
  isOpen,
  savesItself,
  initialState,
  editorReducer,
  takesApprovalAway,
  waitsForConnection,
  type EditorAction,
  type EditorState,
} from './editorReducer.ts';
import type { Copy } from './copies.ts';
import { decisions } from '@staff/review/review.api.ts';
import { dropPost, dropSent, keepSent, placeOf, readSent, whileSent } from './begunPosts.ts';
import { begin as beginPost, begun, moves, write } from './editor.api.ts';
import { postKey, useCachePost, usePost, type Post } from '@staff/shared/post/post.api.ts';
import type { Draft } from '@staff/shared/post/draft.ts';

const autosaveDelay = 1_500;

/** A day and a time on the clock of a zone. */
export interface Wish {
  local: string;
  zone: string;
}

/** Where the words are kept that were not saved when somebody else took over. */
const copiesOf = (storageKey: string): string => `${storageKey}.copies`;

const readCopies = (storageKey: string): Copy[] =>
  (readUnsaved<Copy[]>(copiesOf(storageKey)) ?? []).map(({ at, draft }) => ({
    at,
    draft: { ...initialState.draft, ...draft },
  }));

/** How long to wait before saving again where nobody answered. */
const outagePause = 10_000;

/** The editor of one post: draft, autosave and every other step. A new post may begin with a picture. */
export function useEditor(
  clientId: string,
  postId: string | null,
  key: string,
  assetId: string | null = null,
  alt = '',
) {
  const me = useSession();
  const { staffId } = me;
  const queries = useQueryClient();
  const placeOfPost = (id: string | null) =>
    id === null ? placeOf(staffId, clientId, key) : `post.${staffId}.${clientId}.${id}`;
  const [work, setWork] = useState((): EditorState => {
    const place = placeOfPost(postId);
    const found = readUnsaved<Draft>(place);
    const begin = { ...initialState, fresh: postId === null, copies: readCopies(place) };
    if (found !== null) return editorReducer(begin, { type: 'restored', draft: { ...initialState.draft, ...found } });
    return assetId === null || postId !== null
      ? begin
      : editorReducer(begin, { type: 'typed', draft: { ...initialState.draft, media: [{ assetId, alt }] } });
  });
  // The current state even before the next render: a request that had to wait must not start from an old one.
  const latest = useRef(work);
  const dispatch = useCallback((next: EditorAction) => {
    latest.current = editorReducer(latest.current, next);
    setWork(latest.current);
  }, []);
  const query = usePost(clientId, postId);
  const cachePost = useCachePost();
  const navigate = useNavigate();

  // Who has left the page is not called back to it by an answer that comes late.
  const here = useRef(false);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const fetched = query.data;
  useEffect(() => {
    if (fetched) dispatch({ type: 'served', post: fetched });
  }, [fetched, dispatch]);

  // Unsaved text is kept in this tab until it is saved; that of a new post moves with it once it has an id.
  const dirty = isDirty(work);
  const storageKey = placeOfPost(work.post?.id ?? postId);
  const kept = useRef(storageKey);
  useEffect(() => {
    if (kept.current !== storageKey) dropPost(kept.current);
    kept.current = storageKey;
    if (dirty) keepUnsaved(storageKey, work.draft);
    else dropUnsaved(storageKey);
  }, [dirty, storageKey, work.draft]);

  // So are the words that were not saved when somebody took over, until they are taken or thrown away.
  useEffect(() => {
    if (work.copies.length === 0) dropUnsaved(copiesOf(storageKey));
    else keepUnsaved(copiesOf(storageKey), work.copies);
  }, [storageKey, work.copies]);

  // The time that stands in the open form: it goes with the next step, as if it had been set.
  const wish = useRef<Wish | 'unreadable' | null>(null);
  const wishFor = useCallback((next: Wish | 'unreadable' | null) => {
    wish.current = next;
  }, []);
  const slotted = async (post: Post): Promise<Post> => {
    const time = wish.current;
    if (time === 'unreadable') throw new Problem({ type: '/problems/slot-unreadable' }, 422);
    if (time === null || (post.slot?.local.slice(0, 16) === time.local && post.slot.zone === time.zone)) return post;
    const planned = await moves.slot(post, time.local, time.zone);
    dispatch({ type: 'served', post: planned });
    cachePost(planned);
    return planned;
  };

  // One request at a time: two would send the same version, and the second would be a conflict.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T>(request: () => Promise<T>): Promise<T> => {
    const answer = turn.current.then(request);
    turn.current = answer.catch(() => undefined);
    return answer;
  };

  const begin = async (): Promise<Post | null> => {
    const place = placeOfPost(null);
    const again = readSent(place);
    const draft = again ?? latest.current.draft;
    dispatch({ type: 'saving', sent: draft });
    keepSent(place, draft);
    try {
      const saved = begun(clientId, draft, me, await whileSent(place, () => beginPost(clientId, draft, key)));
      dispatch({ type: 'saved', post: saved, sent: draft, at: new Date() });
      dropPost(place);
      if (isDirty(latest.current)) keepUnsaved(placeOfPost(saved.id), latest.current.draft);
      cachePost(saved);
      void queries.invalidateQueries({ queryKey: postKey(clientId, saved.id) });
      goTo(saved);
      // What went out again is as old as when it was sent first.
      return again === null ? saved : await saveChanges();
    } catch (thrown) {
      const problem = asProblem(thrown);
      if (isRefused(problem)) dropSent(place);
      const before = problem.is('already-begun') ? await readPost(String(problem.extra['postId'])) : null;
      if (before === null) dispatch({ type: 'failed', thrown });
      else foundBefore(before);
      return null;
    }
  };

  const foundBefore = (post: Post) => {
    dispatch({ type: 'begunBefore', post });
    cachePost(post);
    goTo(post);
  };

  const goTo = (post: Post) => {
    if (here.current) void navigate(path(clientId, `posts/${post.id}`), { replace: true, state: { editor: key } });
  };

  const readPost = (id: string) => get<Post>(`/api/clients/${clientId}/posts/${id}`).catch(() => null);

  const saveChanges = async (mayRepeat = true): Promise<Post | null> => {
    const { draft, post } = latest.current;
    if (post === null) return begin();
    if (!isDirty(latest.current)) return post;
    dispatch({ type: 'saving', sent: draft });
    try {
      const saved = { ...post, ...(await write(post, draft)), draft };
      dispatch({ type: 'saved', post: saved, sent: draft, at: new Date() });
      cachePost(saved);
      void queries.invalidateQueries({ queryKey: postKey(clientId, saved.id) });
      return saved;
    } catch (thrown) {
      dispatch({ type: 'failed', thrown });
      if (!asProblem(thrown).is('version-conflict')) return null;
      await fetchTheirs(post);
      // Somebody gave it a slot or held it: that is no conflict with our text.
      const { conflict, post: theirs } = latest.current;
      return mayRepeat && conflict === null && theirs?.version !== post.version ? saveChanges(false) : null;
    }
  };

  const fetchTheirs = async (post: Post): Promise<void> => {
    const theirs = await readPost(post.id);
    if (theirs) dispatch({ type: 'served', post: theirs });
  };

  // What could not be saved because nobody answered is tried again after a while.
  const outage = waitsForConnection(work);
  useEffect(() => {
    if (!outage) return;
    const timer = setTimeout(() => {
      dispatch({ type: 'forgetProblem' });
    }, outagePause);
    return () => {
      clearTimeout(timer);
    };
  }, [outage, dispatch]);

  // After signing in again, a save that failed with 401 is tried again at once.
  const expired = useExpired();
  const signedInAgain = !expired && work.problem !== null && isSignedOut(work.problem);
  useEffect(() => {
    if (signedInAgain) dispatch({ type: 'forgetProblem' });
  }, [signedInAgain, dispatch]);

  /** Saves if there is something to save and it may still be changed. */
  const save = () =>
    inTurn(async () => {
      if (isOpen(latest.current)) await saveChanges();
    });

  const saveByItself = useEffectEvent(() => {
    void inTurn(async () => {
      if (savesItself(latest.current)) await saveChanges();
    });
  });
  const due = savesItself(work);
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(saveByItself, autosaveDelay);
    return () => {
      clearTimeout(timer);
    };
  }, [due, work.draft]);

  // Who signs out would lose what the tab keeps.
  const saveLast = useEffectEvent(() => (savesItself(latest.current) ? save() : Promise.resolve()));
  useEffect(() => beforeSignOut(() => saveLast()), []);

  /** Saves, then takes the step; rethrows a refusal to the caller. */
  const move = (how: (post: Post) => Promise<Post>): Promise<Post | null> =>
    inTurn(async () => {
      dispatch({ type: 'writes', now: true });
      const post = takesApprovalAway(latest.current) ? latest.current.post : await saveChanges();
      if (post === null) return null;
      const moved = await how(post);
      dispatch({ type: 'served', post: moved });
      cachePost(moved);
      return moved;
    });

  /** The same while nothing can be typed: what goes to others is what is seen. */
  const moveAsSeen = async (how: (post: Post) => Promise<Post>): Promise<Post | null> => {
    dispatch({ type: 'moving', now: true });
    try {
      return await move(how);
    } finally {
      dispatch({ type: 'moving', now: false });
    }
  };

  /**
   * Submits the post with the time that stands in the form. Under an approval that still stands the time would take
   * effect at once, so there it comes after.
   */
  const submit = () =>
    moveAsSeen(async (post) =>
      post.status === 'DRAFT' ? moves.submit(await slotted(post)) : slotted(await moves.submit(post)),
    );

  /** Approves the post for the time that stands in the form. */
  const approve = () => moveAsSeen(async (post) => decisions.approve(await slotted(post)));

  /** Discards the post and what is unsaved. */
  const discard = (): Promise<void> =>
    inTurn(async () => {
      const { post } = latest.current;
      if (post === null) return;
      await moves.discard(post);
      cachePost({ ...post, status: 'DISCARDED', stage: 'DISCARDED' });
    });

  const type = (draft: Draft) => {
    dispatch({ type: 'typed', draft });
  };
  return { work, query, dirty, type, wishFor, save, move, moveAsSeen, submit, approve, discard, dispatch };
}

export type Editor = ReturnType<typeof useEditor>;
