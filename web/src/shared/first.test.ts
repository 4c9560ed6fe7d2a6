// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeFetch } from './test-fetch.ts';

const script = readFileSync('src/shared/first.js', 'utf8');
const parts = {
  mark: 'litfass.signed-in',
  session: '/session',
  names: { de: { posts: 'Beiträge' }, en: { posts: 'Posts' } },
  reads: {
    always: ['/api/clients?limit=200', '{scope}/inquiries', '{client}/gate'],
    pages: { posts: ['{scope}/posts'], editor: ['{client}/posts/{id}'], audit: ['{all}/audit'] },
  },
  app: ['/assets/app.js', '/assets/app.css'],
  pages: {
    today: ['/assets/today.js'],
    posts: ['/assets/posts.js', '/assets/posts.css'],
    editor: ['/assets/editor.js'],
  },
  texts: { de: { posts: ['/assets/posts-de.js'] }, en: { posts: ['/assets/posts-en.js'] } },
};
const early = () => (globalThis as { earlyReads?: Map<string, Promise<Response>> }).earlyReads;

let sessionStatus = 200;
let read: string[] = [];
let dark = false;
let changed: () => void = () => undefined;

/** Runs the script at an address and gives it the time to read. */
async function open(address: string): Promise<void> {
  window.history.replaceState(null, '', address);
  const sent = fakeFetch({ 'GET /session': () => [sessionStatus, {}], 'GET /api/*': () => [200, {}] });
  new Function('parts', script)(parts);
  await Promise.allSettled([...(early()?.values() ?? [])]);
  read = sent.map(({ path }) => path);
}

const preloaded = () =>
  [...document.head.querySelectorAll('link')].map((link) => `${link.rel} ${link.getAttribute('href') ?? ''}`);

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('litfass.signed-in', 'yes');
  document.head.replaceChildren();
  delete document.documentElement.dataset['app'];
  delete (globalThis as { earlyReads?: unknown }).earlyReads;
  sessionStatus = 200;
  dark = false;
  vi.stubGlobal('matchMedia', () => ({
    get matches() {
      return dark;
    },
    addEventListener: (_: string, listener: () => void) => {
      changed = listener;
    },
  }));
});

describe('the first script', () => {
  it('starts nothing in a browser where nobody was signed in', async () => {
    localStorage.clear();
    await open('/desk/c1/posts');

    expect([read, preloaded(), early(), document.documentElement.dataset['app']]).toEqual([
      [],
      [],
      undefined,
      undefined,
    ]);
  });

  it('loads the files of the page with its texts, styles first', async () => {
    await open('/desk/c1/posts');

    expect(preloaded()).toEqual([
      'preload /assets/app.css',
      'preload /assets/posts.css',
      'modulepreload /assets/app.js',
      'modulepreload /assets/posts.js',
      'modulepreload /assets/posts-de.js',
    ]);
    expect(document.documentElement.dataset['app']).toBe('Beiträge');
  });

  it('loads the texts of the language chosen before, in which the frame names the page', async () => {
    localStorage.setItem('litfass.language', 'en');
    await open('/desk/c1/posts');

    expect([document.documentElement.lang, document.documentElement.dataset['app']]).toEqual(['en', 'Posts']);

    expect(preloaded()).toContain('modulepreload /assets/posts-en.js');
    expect(preloaded()).not.toContain('modulepreload /assets/posts-de.js');
  });

  it('takes an address without a page for Today and one that it does not know for the app alone', async () => {
    await open('/');
    expect(preloaded()).toContain('modulepreload /assets/today.js');

    document.head.replaceChildren();
    await open('/desk/c1/nothing');
    expect(preloaded()).toEqual(['preload /assets/app.css', 'modulepreload /assets/app.js']);
  });

  it.each([
    ['/desk/c1/posts', ['/api/clients/c1/inquiries', '/api/clients/c1/gate', '/api/clients/c1/posts']],
    ['/desk/all/posts', ['/api/inquiries', '/api/posts']],
    ['/desk/all/posts?q=brot', ['/api/inquiries']],
    ['/desk/c1/posts/p1', ['/api/clients/c1/inquiries', '/api/clients/c1/gate', '/api/clients/c1/posts/p1']],
    ['/desk/c1/posts/new', ['/api/clients/c1/inquiries', '/api/clients/c1/gate']],
    ['/desk/all/audit', ['/api/inquiries', '/api/audit']],
    ['/desk/c1/audit', ['/api/clients/c1/inquiries', '/api/clients/c1/gate']],
    ['/', []],
  ])('reads at %s what that page needs', async (address, expected) => {
    await open(address);

    expect(read).toEqual(['/session', '/api/clients?limit=200', ...expected]);
    expect([...(early()?.keys() ?? [])]).toEqual(read);
  });

  it('is refused once, not with every read, when the session has ended', async () => {
    sessionStatus = 401;
    await open('/desk/c1/posts');

    expect(read).toEqual(['/session']);
  });

  it('sets the colours of the device, and follows them', async () => {
    await open('/');
    expect(document.documentElement.dataset['mantineColorScheme']).toBe('light');

    dark = true;
    changed();
    expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark');
  });

  it('sets the colours chosen before', async () => {
    localStorage.setItem('litfass.scheme', 'dark');
    await open('/');

    expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark');
  });
});
