import { createRoot } from 'react-dom/client';
import { actWith } from '@shared/http/http.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { afterReads, haveFonts, loadFonts } from '@shared/loadFonts.ts';
import { Root } from '@shared/Root.tsx';
import { App } from './App.tsx';
import type { Entry } from './visit.ts';

/** Starts the page for the bearer of a link. */
export function start(root: HTMLElement, entry: Entry): void {
  if (entry.token !== null) actWith(entry.token);
  let unheard = entry.answer;
  const takeAnswer = () => {
    const answer = unheard;
    unheard = null;
    return answer;
  };
  const cache = makeQueryClient();
  if (haveFonts()) void loadFonts();
  else afterReads(cache, loadFonts);
  createRoot(root).render(
    <Root client={cache}>
      <App token={entry.token} takeAnswer={takeAnswer} />
    </Root>,
  );
}
