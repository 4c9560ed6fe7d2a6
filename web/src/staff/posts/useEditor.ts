import { useEffect, useEffectEvent, useReducer, useRef } from 'react';
import { useNavigate } from 'react-router';
import { get } from '@shared/http/http.ts';
import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { drop, keep, read } from '@desk/drafts.ts';
import { path } from '@desk/scope.ts';
import { useExpired, useSession } from '@desk/session.api.ts';
import { isDirty, savesItself, start, step, type Work } from './editorFlow.ts';
import { moves, useKnowPost, usePost, type Draft, type Post } from './posts.api.ts';

const rest = 1_500;

/** The editor's work on one post: typing, saving by itself, and every other move. A new post may begin with a picture. */
export function useEditor(clientId: string, postId: string | null, key: string, assetId: string | null = null) {
  const { staffId } = useSession();
  const kept = `post.${staffId}.${clientId}.${postId ?? 'new'}`;
  const [work, dispatch] = useReducer(step, start, (blank): Work => {
    const found = read<Draft>(kept);
    if (found !== null) return step(blank, { type: 'restored', draft: found });
    return assetId === null || postId !== null ? blank : step(blank, { type: 'typed', draft: { ...blank.draft, media: [{ assetId, alt: '' }] } });
  });
  const question = usePost(clientId, postId);
  const know = useKnowPost();
  const navigate = useNavigate();
  const latest = useRef(work);
  useEffect(() => { latest.current = work; });

  const fetched = question.data;
  useEffect(() => {
    if (fetched) dispatch({ type: 'served', post: fetched });
  }, [fetched]);

  // What is typed is kept in this tab until the server has it.
  const dirty = isDirty(work);
  useEffect(() => {
    if (dirty) keep(kept, work.draft);
    else drop(kept);
  }, [dirty, kept, work.draft]);

  const save = async (): Promise<Post | null> => {
    const { draft, post } = latest.current;
    dispatch({ type: 'saving' });
    try {
      const saved = post === null ? await moves.create(clientId, draft) : await moves.save(post, draft);
      dispatch({ type: 'saved', post: saved, sent: draft, at: new Date() });
      know(saved);
      if (post === null) {
        drop(kept);
        void navigate(path(clientId, `posts/${saved.id}`), { replace: true, state: { editor: key } });
      }
      return saved;
    } catch (thrown) {
      dispatch({ type: 'failed', thrown });
      if (post !== null && asProblem(thrown).is('version-conflict')) await fetchTheirs(post);
      return null;
    }
  };

  const fetchTheirs = async (post: Post): Promise<void> => {
    const theirs = await get<Post>(`/api/clients/${clientId}/posts/${post.id}`).catch(() => null);
    if (theirs) dispatch({ type: 'served', post: theirs });
  };

  // Signed in again: what could not be saved for want of a session is due at once.
  const expired = useExpired();
  const forDoor = !expired && work.problem !== null && isSignedOut(work.problem);
  useEffect(() => { if (forDoor) dispatch({ type: 'forgetProblem' }); }, [forDoor]);

  const saveByItself = useEffectEvent(() => { void save(); });
  const due = savesItself(work);
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(saveByItself, rest);
    return () => { clearTimeout(timer); };
  }, [due, work.draft]);

  /** Saves what is unsaved, then moves the post; a refusal is thrown to whoever asked. */
  const move = async (how: (post: Post) => Promise<Post>): Promise<Post | null> => {
    const post = isDirty(latest.current) || latest.current.post === null ? await save() : latest.current.post;
    if (post === null) return null;
    const moved = await how(post);
    dispatch({ type: 'served', post: moved });
    know(moved);
    return moved;
  };

  const type = (draft: Draft) => { dispatch({ type: 'typed', draft }); };
  return { work, question, dirty, type, save, move, dispatch };
}

export type Editor = ReturnType<typeof useEditor>;
