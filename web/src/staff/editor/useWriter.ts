import { useEffect, useLayoutEffect } from 'react';
import { mayBeOpen } from './editorReducer.ts';
import { usePresence } from './presence.api.ts';
import type { Editor } from './useEditor.ts';

/** After this long without a change, with everything saved, a page only reads again. */
const rest = 5 * 60_000;

/**
 * Who has the post open and who writes it. This page asks to write with the first change its person makes: one that is
 * merely open would keep others from writing.
 */
export function useWriter(editor: Editor, enabled: boolean) {
  const { work, dirty, dispatch } = editor;
  const presence = usePresence(work.post, work.writes && mayBeOpen(work) ? 'WRITE' : 'READ', enabled, () => {
    dispatch({ type: 'writes', now: true });
  });
  const elsewhere = !presence.writing && presence.people.some(({ writing }) => writing);
  const { refetch } = editor.query;
  // Before the next key is pressed: nothing may be typed into a text that somebody else writes.
  useLayoutEffect(() => {
    dispatch({ type: 'writer', elsewhere, at: new Date() });
    if (!elsewhere) return;
    // Who writes after somebody else begins with what that one saved last.
    return () => {
      void refetch();
    };
  }, [elsewhere, dispatch, refetch]);

  useEffect(() => {
    if (!work.writes || dirty) return;
    const timer = setTimeout(() => {
      dispatch({ type: 'writes', now: false });
    }, rest);
    return () => {
      clearTimeout(timer);
    };
  }, [work.writes, work.draft, work.post, dirty, dispatch]);

  return { presence, elsewhere };
}
