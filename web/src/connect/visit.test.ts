import { beforeEach, expect, it, vi } from 'vitest';
import { keepQuestion, newVerifier, takeEntry } from './visit.ts';

const token = '01JE3TWQ0000000000000000XY' + 'a'.repeat(64);
const other = '01JE3TWQ0000000000000000XZ' + 'b'.repeat(64);

function store() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

let tab = store();
let browser = store();
beforeEach(() => {
  tab = store();
  browser = store();
});

function open(address: string, inTab = tab) {
  const { hash, pathname, search } = new URL(address, 'http://desk.example');
  const replaceState = vi.fn();
  return { entry: takeEntry({ hash, pathname, search }, { replaceState }, inTab, browser), replaceState };
}

it('takes the link out of the address and finds it again in the same tab', () => {
  const { entry, replaceState } = open(`/connect#${token}`);
  expect(entry).toEqual({ token, answer: null, isNew: true });
  expect(replaceState).toHaveBeenCalledWith(null, '', '/connect');
  expect(open('/connect').entry).toEqual({ token, answer: null, isNew: false });
  expect(open('/connect', store()).entry.token).toBeNull();
});

it('finds the link of an answer by its state, in whichever tab it comes back, and takes it once', () => {
  keepQuestion(browser, 's1', { token, verifier: 'v1' });
  keepQuestion(browser, 's2', { token: other, verifier: 'v2' });
  const { entry, replaceState } = open('/connect?code=c%2F1&state=s1#_=_', store());
  expect(entry).toEqual({ token, answer: { state: 's1', code: 'c/1', verifier: 'v1' }, isNew: false });
  expect(replaceState).toHaveBeenCalledWith(null, '', '/connect');
  expect(open('/connect?code=d&state=s2', store()).entry).toMatchObject({ token: other, answer: { verifier: 'v2' } });
  expect(open('/connect?code=c%2F1&state=s1').entry.answer?.verifier).toBeNull();
});

it('knows a refusal by its missing code', () => {
  keepQuestion(browser, 's', { token, verifier: 'v' });
  expect(open('/connect?error=access_denied&state=s').entry.answer).toEqual({ state: 's', code: null, verifier: 'v' });
});

it('does not take what Facebook puts behind an answer for a link', () => {
  expect(open(`/connect?code=c&state=s#${'x'.repeat(40)}`).entry.token).toBeNull();
});

it('gives away the digest of a verifier and not itself', async () => {
  const { verifier, challenge } = await newVerifier();
  expect(verifier).toMatch(/^[\w-]{64}$/);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  expect(Buffer.from(digest).toString('base64url')).toBe(challenge);
});
