import { createRoot } from 'react-dom/client';
import { makeQueryClient } from '@shared/http/queries.ts';
import { proposeLanguage } from '@shared/i18n.ts';
import { afterReads, haveFonts, loadFonts } from '@shared/loadFonts.ts';
import { Root } from '@shared/Root.tsx';
import { App } from './App.tsx';
import type { PortalSession } from './session.ts';

/** Starts the portal for somebody who is let in. */
export function start(root: HTMLElement, session: PortalSession): void {
  // What was chosen at the door is what this person wants to read.
  proposeLanguage(session.language);
  const cache = makeQueryClient();
  cache.setQueryData(['session'], session);
  if (haveFonts()) void loadFonts();
  else afterReads(cache, loadFonts);
  createRoot(root).render(
    <Root client={cache}>
      <App />
    </Root>,
  );
}
