import { takeToken } from '@shared/token.ts';

const lastKey = 'litfass.connect';
const questionKey = (state: string) => `litfass.connect.${state}`;

/** What the network sent the owner back with. */
export interface Answer {
  state: string;
  /** Null where the owner did not want to, or the network did not. */
  code: string | null;
  /** What proves that this browser asked; null where it did not, or the answer was heard before. */
  verifier: string | null;
}

/** How somebody came to the page. */
export interface Entry {
  /** What opens the connection; null where there is none in this browser. */
  token: string | null;
  answer: Answer | null;
  /** The link itself was opened, not the page once more. */
  isNew: boolean;
}

/** A question that a network was asked: for which link, and by what its answer is proved. */
interface Question {
  token: string;
  verifier: string;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * Takes the link, or what a network answered, out of the address. A link lies in its tab; what was asked lies in the
 * browser by the state that the answer comes back with, since on a phone a sign-in may end in another tab than it began
 * in, and somebody may have several links open.
 */
export function takeEntry(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
  tab: Store,
  browser: Store,
): Entry {
  const values = new URLSearchParams(location.search);
  const state = values.get('state') ?? '';
  if (state === '') {
    const token = takeToken(location, history);
    if (token !== null) tab.setItem(lastKey, token);
    return { token: token ?? tab.getItem(lastKey), answer: null, isNew: token !== null };
  }
  // Facebook puts #_=_ behind what it answers; a link has no query.
  history.replaceState(null, '', location.pathname);
  const question = takeQuestion(browser, state);
  if (question !== null) tab.setItem(lastKey, question.token);
  const code = values.get('code') ?? '';
  return {
    token: question?.token ?? tab.getItem(lastKey),
    answer: { state, code: code === '' ? null : code, verifier: question?.verifier ?? null },
    isNew: false,
  };
}

function takeQuestion(browser: Store, state: string): Question | null {
  const kept = browser.getItem(questionKey(state));
  browser.removeItem(questionKey(state));
  return kept === null ? null : (JSON.parse(kept) as Question);
}

/** Keeps what the answer to a question is proved by (RFC 7636). */
export function keepQuestion(browser: Store, state: string, question: Question): void {
  browser.setItem(questionKey(state), JSON.stringify(question));
}

/** What nobody can guess, and its digest, which alone leaves the browser before the answer is back. */
export async function newVerifier(): Promise<{ verifier: string; challenge: string }> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(48)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
