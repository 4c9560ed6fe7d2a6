import { describe, expect, it } from 'vitest';
import { shortLink, spans } from './richText.ts';

describe('a text as a network shows it', () => {
  it('finds links, hashtags and handles, and leaves the full stop outside', () => {
    expect(
      spans('Mehr: https://a.example/b?c=ä. #ÖffiTag @wir@berlin.social, @b.bsky.social!').filter(
        (span) => span.kind !== 'TEXT',
      ),
    ).toEqual([
      { kind: 'LINK', text: 'https://a.example/b?c=ä' },
      { kind: 'TAG', text: '#ÖffiTag' },
      { kind: 'HANDLE', text: '@wir@berlin.social' },
      { kind: 'HANDLE', text: '@b.bsky.social' },
    ]);
  });

  it('takes numbers, colours and addresses for what they are', () => {
    expect(spans('Platz #1, mail@example.org').map((span) => span.kind)).toEqual(['TEXT']);
  });

  it('loses no letter', () => {
    const text = '🎄 Start https://x.example #Tag\n\n@du Ende';
    expect(
      spans(text)
        .map((span) => span.text)
        .join(''),
    ).toBe(text);
  });

  it('shortens links', () => {
    expect(shortLink('https://www.baeckerei-sonnenschein.example/kurse')).toBe('baeckerei-sonnenschein.example…');
  });
});
