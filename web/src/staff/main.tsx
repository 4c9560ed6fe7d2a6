import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import { forgetEarlyReads, watchProblems } from '@shared/http/http.ts';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage } from '@shared/i18n.ts';
import { afterReads, haveFonts, loadFonts } from '@shared/loadFonts.ts';
import { Root } from '@shared/Root.tsx';
import { loadLaterParts } from '@staff/shared/ui/later.tsx';
import { clientsQuery } from './shared/client/clients.api.ts';
import { noticeProblem, sessionKey, type Session } from './shared/session/session.api.ts';
import { App } from './App.tsx';
import { MantineTheme } from './layout/MantineTheme.tsx';
import { loadPageAt } from './pages.tsx';
import { Toasts } from './layout/Toasts.tsx';

/** Starts the app for somebody who is signed in. */
export async function start(root: HTMLElement, session: Session): Promise<ReactRoot> {
  setLanguage(session.language);
  watchProblems(noticeProblem);
  const cache = makeQueryClient();
  cache.setQueryData(sessionKey, session);
  if (haveFonts()) void loadFonts();
  afterReads(cache, async () => {
    // What nobody has asked for by now would be old when somebody does.
    forgetEarlyReads();
    await loadFonts();
    await loadLaterParts();
  });
  // What was read before the app is there when it is first drawn.
  void cache.prefetchQuery(clientsQuery);
  await loadPageAt(window.location.pathname);
  const app = createRoot(root);
  app.render(
    <Root client={cache}>
      <MantineTheme>
        <App />
        <Toasts />
      </MantineTheme>
    </Root>,
  );
  return app;
}
