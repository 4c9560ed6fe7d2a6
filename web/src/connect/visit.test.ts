import { beforeEach, expect, it, vi } from 'vitest';
import { forget, newChallenge, takeEntry, takeVerifier } from './visit.ts';

const token = '01JE3TWQ0000000000000000XY' + 'a'.repeat(64);

let kept: Map<string, string>;
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept = new Map();
});

function open(address: string) {
  const { hash, pathname, search } = new URL(address, 'http://desk.example');
  const replaceState = vi.fn();
  return { entry: takeEntry({ hash, pathname, search }, { replaceState }, store), replaceState };
}

it('takes the link out of the address and finds it again in the same browser', () => {
  const { entry, replaceState } = open(`/connect#${token}`);
  expect(entry).toEqual({ token, answer: null, isNew: true });
  expect(replaceState).toHaveBeenCalledWith(null, '', '/connect');
  expect(open('/connect').entry).toEqual({ token, answer: null, isNew: false });
});

it('takes what a network answers out of the address', () => {
  open(`/connect#${token}`);
  const { entry, replaceState } = open('/connect?code=c%2F1&state=s#_=_');
  expect(entry).toEqual({ token, answer: { state: 's', code: 'c/1' }, isNew: false });
  expect(replaceState).toHaveBeenCalledWith(null, '', '/connect');
});

it('knows a refusal by its missing code', () => {
  open(`/connect#${token}`);
  expect(open('/connect?error=access_denied&state=s').entry.answer).toEqual({ state: 's', code: null });
});

it('does not take what Facebook puts behind an answer for a link', () => {
  expect(open(`/connect?code=c&state=s#${'x'.repeat(40)}`).entry.token).toBeNull();
});

it('keeps the verifier in the browser, gives its digest away, and uses it once', async () => {
  const challenge = await newChallenge(store);
  expect(challenge).toMatch(/^[\w-]{43}$/);
  const verifier = takeVerifier(store);
  expect(verifier).toMatch(/^[\w-]{64}$/);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier ?? ''));
  expect(Buffer.from(digest).toString('base64url')).toBe(challenge);
  expect(takeVerifier(store)).toBeNull();
});

it('leaves nothing of a link that is used up', async () => {
  open(`/connect#${token}`);
  await newChallenge(store);
  forget(store);
  expect(kept.size).toBe(0);
});
