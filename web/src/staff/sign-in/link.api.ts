import type {
  AddressChange,
  AddressDecision,
  StaffLinkAddress,
  StaffLinkCard,
  StaffLinkChosenPassword,
  StaffLinkToken,
} from '@shared/api/gateway.ts';
import { send } from '@shared/http/http.ts';
import type { Session } from '@staff/shared/session/signIn.ts';

/** What a mailed link is good for. */
export type LinkCard = StaffLinkCard;

/** Asks for a mail with a link that sets a new password; answered alike for every address. */
export const askForPassword = (email: string) =>
  send('POST', '/session/password-link', { email } satisfies StaffLinkAddress);

export const readLink = (token: string) => send<LinkCard>('POST', '/session/link', { token } satisfies StaffLinkToken);

/** Sets a password by a link, and signs in. */
export const setPassword = (token: string, password: string) =>
  send<Session>('POST', '/session/password', { token, password } satisfies StaffLinkChosenPassword);

export const decideAddress = (token: string, agreed: boolean) =>
  send<AddressChange>('POST', '/session/address', { token, agreed } satisfies AddressDecision);
