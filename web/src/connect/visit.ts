import { takeToken } from '@shared/token.ts';

const tokenKey = 'litfass.connect';
const verifierKey = 'litfass.connect.verifier';

/** What the network sent the owner back with. */
export interface Answer {
  state: string;
  /** Null where the owner did not want to, or the network did not. */
  code: string | null;
}

/** How somebody came to the page. */
export interface Entry {
  /** What opens the connection; null where there is none in this browser. */
  token: string | null;
  answer: Answer | null;
  /** The link itself was opened, not the page once more. */
  isNew: boolean;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Takes the link, or what a network answered, out of the address. The token lies in the browser until the account is
 * connected: on a phone the sign-in may end in another tab than it began in.
 */
export function takeEntry(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
  store: Store,
): Entry {
  const answer = answerIn(location.search);
  // Facebook puts #_=_ behind what it answers; a link has no query.
  const token = answer === null ? takeToken(location, history) : null;
  if (token !== null) store.setItem(tokenKey, token);
  if (answer !== null) history.replaceState(null, '', location.pathname);
  return { token: token ?? store.getItem(tokenKey), answer, isNew: token !== null };
}

function answerIn(search: string): Answer | null {
  const values = new URLSearchParams(search);
  const state = values.get('state');
  if (state === null || state === '') return null;
  const code = values.get('code');
  return { state, code: code === '' ? null : code };
}

/** Nothing is left of a link that is used up. */
export function forget(store: Store): void {
  store.removeItem(tokenKey);
  store.removeItem(verifierKey);
}

/** What proves later that the answer comes to the browser that asked (RFC 7636); only its digest leaves the browser. */
export async function newChallenge(store: Store): Promise<string> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(48)));
  store.setItem(verifierKey, verifier);
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

/** The one of the last question; null where this browser put none. */
export function takeVerifier(store: Store): string | null {
  const verifier = store.getItem(verifierKey);
  store.removeItem(verifierKey);
  return verifier;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
