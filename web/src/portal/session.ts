import type { PortalSessionAddress, PortalSessionLink, PortalSessionView } from '@shared/api/portal-gateway.ts';
import { get, send } from '@shared/http/http.ts';
import type { Lang } from '@shared/time/format.ts';

/** Who of the client company is looking. */
export type PortalSession = PortalSessionView & { language: Lang };

/** Exchanges the token of a mailed link for a session; it works once. */
export const enter = (token: string): Promise<PortalSession> =>
  send<PortalSession>('POST', '/portal/session', { token } satisfies PortalSessionLink);

/** Asks for a new link by mail; answered alike for every address. */
export const askForLink = (email: string) =>
  send('POST', '/portal/session/link', { email } satisfies PortalSessionAddress);

const key = 'litfass.portal';

/** Remembers whether somebody is in the portal in this browser: the first script of the page then loads it at once. */
export function rememberEntered(entered: boolean): void {
  if (entered) localStorage.setItem(key, 'yes');
  else localStorage.removeItem(key);
}

export const session = (): Promise<PortalSession> => get<PortalSession>('/portal/session');
