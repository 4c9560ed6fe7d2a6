import '@shared/tokens.css';
import { forgetEarlyReads } from '@shared/http/http.ts';
import { asProblem, isSignedOut } from '@shared/http/problem.ts';
import { browserLanguage, startI18n, t } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { element } from '@shared/ui/element.ts';
import { closedPage, refusal } from './closedPage.ts';
import { enter, rememberEntered, session, type PortalSession } from './session.ts';
import { portalTexts } from './texts.ts';

/** Loads the portal; a session is at hand by then. */
type Portal = () => Promise<{ start: (root: HTMLElement, session: PortalSession) => void }>;

/** A link that was used already is no reason to send away who has a session. */
const enterOrGoOn = (token: string): Promise<PortalSession> =>
  enter(token).catch((refused: unknown) =>
    session().catch(() => {
      throw refused;
    }),
  );

/** Lets in by the token of a mailed link or an existing session; everybody else is told how to get in. */
export async function openDoor(root: HTMLElement, token: string | null, portal: Portal): Promise<void> {
  startI18n([sharedTexts, portalTexts], { key: 'litfass.portal.language', fallback: browserLanguage() });
  // Who was here before sees the frame of the portal meanwhile.
  if (document.documentElement.dataset['app'] === undefined || token !== null)
    root.replaceChildren(closedPage(() => element('p', { role: 'status' }, t('portal.entering'))));
  // Read with the session before this link.
  if (token !== null) forgetEarlyReads();
  try {
    const known = await (token === null ? session() : enterOrGoOn(token));
    rememberEntered(true);
    (await portal()).start(root, known);
  } catch (thrown) {
    forgetEarlyReads();
    if (isSignedOut(asProblem(thrown))) rememberEntered(false);
    root.replaceChildren(closedPage(() => refusal(thrown, () => void openDoor(root, token, portal))));
  }
}
