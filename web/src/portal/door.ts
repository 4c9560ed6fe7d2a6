import '@shared/tokens.css';
import { startI18n, t } from '@shared/language.ts';
import { sharedTexts } from '@shared/texts.ts';
import { element } from '@shared/ui/element.ts';
import { closedPage, refusal } from './closedPage.ts';
import { enter, session, type PortalSession } from './session.ts';
import { portalTexts } from './texts.ts';

/** Loads the portal; a session is at hand by then. */
type Portal = () => Promise<{ start: (root: HTMLElement, session: PortalSession) => void }>;

/** Lets in by the token of a mailed link or an existing session; everybody else is told how to get in. */
export async function openDoor(root: HTMLElement, token: string | null, portal: Portal): Promise<void> {
  startI18n([sharedTexts, portalTexts]);
  root.replaceChildren(closedPage(element('p', { role: 'status' }, t('portal.entering'))));
  try {
    const known = await (token === null ? session() : enter(token));
    (await portal()).start(root, known);
  } catch (thrown) {
    root.replaceChildren(closedPage(refusal(thrown, () => void openDoor(root, token, portal))));
  }
}
