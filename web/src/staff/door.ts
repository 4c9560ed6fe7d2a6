import '@shared/tokens.css';
import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { forgetEarlyReads } from '@shared/http/http.ts';
import { startI18n } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { problemNotice } from '@shared/ui/problemNotice.ts';
import { loadFonts } from '@shared/loadFonts.ts';
import { rememberSignedIn, session, type Session } from './shared/session/signIn.ts';
import { showSignIn } from './sign-in/page.ts';
import { layoutTexts } from './texts/layout.ts';

/** Loads the app; a session is at hand by then. */
type App = () => Promise<{ start: (root: HTMLElement, session: Session) => unknown }>;

/** Lets in who has a session and shows the sign-in to everybody else, who need not load the app for it. */
export async function openDoor(root: HTMLElement, app: App): Promise<void> {
  startI18n([sharedTexts, layoutTexts]);
  const enter = async (known: Session) => {
    rememberSignedIn(true);
    await (await app()).start(root, known);
  };
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
