import '@shared/tokens.css';
import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { forgetEarlyReads } from '@shared/http/http.ts';
import { startI18n } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import { loadFonts } from '@shared/loadFonts.ts';
import { rememberSignedIn, session, type Session } from './shared/session/signIn.ts';
import { showLink } from './sign-in/linkPage.ts';
import { showSignIn } from './sign-in/page.ts';
import { layoutTexts } from './texts/layout.ts';

/** Loads the app; a session is at hand by then. */
type App = () => Promise<{ start: (root: HTMLElement, session: Session) => unknown }>;

/** The page of a mailed link. */
export const linkPath = '/desk/link';

/**
 * Lets in who has a session and shows the sign-in to everybody else, who need not load the app for it. Who comes by a
 * mailed link sees first what it is good for.
 */
export async function openDoor(root: HTMLElement, app: App, token: string | null = null): Promise<void> {
  startI18n([sharedTexts, layoutTexts]);
  const enter = async (known: Session) => {
    if (location.pathname === linkPath) history.replaceState(null, '', '/');
    rememberSignedIn(true);
    await (await app()).start(root, known);
  };
  if (token !== null) {
    void loadFonts();
    await showLink(root, token, enter, () => void openDoor(root, app));
    return;
  }
  try {
    await enter(await session());
  } catch (thrown) {
    forgetEarlyReads();
    if (isSignedOut(asProblem(thrown))) {
      rememberSignedIn(false);
      showSignIn(root, enter);
      void loadFonts();
    } else root.replaceChildren(problemNotice(thrown, { retry: () => void openDoor(root, app) }));
  }
}
