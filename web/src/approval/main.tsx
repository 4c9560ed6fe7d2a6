import { createRoot } from 'react-dom/client';
import { actWith } from '@shared/http/http.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { afterReads, haveFonts, loadFonts } from '@shared/loadFonts.ts';
import { Root } from '@shared/Root.tsx';
import { App } from './App.tsx';
import { keepFor } from './kept.ts';

/** Starts the page for the bearer of a link. */
export function start(root: HTMLElement, token: string | null): void {
  if (token !== null) {
    actWith(token);
    keepFor(token);
  }
  const cache = makeQueryClient();
  if (haveFonts()) void loadFonts();
  else afterReads(cache, loadFonts);
  createRoot(root).render(
    <Root client={cache}>
      <App hasLink={token !== null} />
    </Root>,
  );
}
