import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAddress, safeHref } from './href.ts';

const pages = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.includes('.test.'),
);

describe('a link to a foreign place', () => {
  it.each(['https://mastodon.example/@anna/1', 'HTTP://EXAMPLE.ORG', 'http://127.0.0.1:8090/x'])('may be %s', (url) => {
    expect(safeHref(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/x',
    'https://',
    'https://anna@evil.example/',
    'https://evil.example:x/',
    '',
    null,
    undefined,
  ])('is not %s', (url) => {
    expect(safeHref(url)).toBeUndefined();
  });

  it('is asked for wherever a page links to another site', () => {
    // What stands in each tag before its target, whatever the line breaks.
    const bare = pages.flatMap((file) => {
      const text = readFileSync(join('src', file), 'utf8');
      return [...text.matchAll(/target="_blank"/g)]
        .map(({ index }) => text.slice(text.lastIndexOf('<', index), index))
        .filter((tag) => !/href=(\{(safeHref\(|url\})|\"\/[a-z])/.test(tag))
        .map((tag) => `${file}: ${tag}`);
    });
    expect(bare).toEqual([]);
  });
});

describe('an address that somebody types', () => {
  it.each(['https://example.org/a', ' http://example.org ', 'HTTPS://example.org'])('is %s', (text) => {
    expect(isAddress(text)).toBe(true);
  });

  it.each(['javascript:alert(1)', 'ftp://example.org', 'example.org', 'https://anna@evil.example/'])(
    'is not %s',
    (text) => {
      expect(isAddress(text)).toBe(false);
    },
  );
});
