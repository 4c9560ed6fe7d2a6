import { describe, expect, it } from 'vitest';
import { fullness } from '@staff/editor/counts.ts';
import { emptyDraft, inOne, isBlank, nameOf, optionsOf, putPart, sameDraft, swapParts, textFor, withChannel, withEmptyParts, withOptions, withPart, withText, written } from './draft.ts';
import { fullHandle } from './NetworkPost.tsx';
import { shortLink, spans } from './richText.ts';
import { readSlot } from './slot.ts';

const draft = { ...emptyDraft, text: 'gemeinsam', channelIds: ['m', 'b'] };

describe('a draft', () => {
  it('has the common text on every channel until one gets its own', () => {
    const changed = withText(draft, 'b', 'kürzer');

    expect([textFor(changed, 'm'), textFor(changed, 'b'), textFor(changed, null)]).toEqual(['gemeinsam', 'kürzer', 'gemeinsam']);
  });

  it('drops a variant that says the same as the common text', () => {
    expect(withText(withText(draft, 'b', 'kürzer'), 'b', 'gemeinsam').variants).toEqual([]);
  });

  it('drops a channel together with its variant', () => {
    expect(withChannel(withText(draft, 'b', 'kürzer'), 'b', false)).toMatchObject({ channelIds: ['m'], variants: [] });
  });

  it('is the same whatever the order of channels and variants', () => {
    const one = withText(withText(draft, 'm', 'x'), 'b', 'y');
    const two = { ...withText(withText(draft, 'b', 'y'), 'm', 'x'), channelIds: ['b', 'm'] };

    expect(sameDraft(one, two)).toBe(true);
    expect(sameDraft(one, { ...two, title: 'anders' })).toBe(false);
  });

  it('is shown as usual until somebody chooses otherwise, and again once the choice is taken back', () => {
    const warned = withOptions(draft, { contentWarning: 'Weizen' });

    expect(optionsOf(draft)).toEqual({ contentWarning: '', sensitive: false, visibility: 'PUBLIC' });
    expect(warned.options).toEqual({ contentWarning: 'Weizen', sensitive: false, visibility: 'PUBLIC' });
    expect(withOptions(warned, { contentWarning: ' ' }).options).toBeNull();
  });

  it('is another one where it is shown otherwise', () => {
    for (const changed of [{ contentWarning: 'Weizen' }, { sensitive: true }, { visibility: 'UNLISTED' as const }]) {
      expect(sameDraft(draft, withOptions(draft, changed))).toBe(false);
    }
    expect(sameDraft(draft, { ...draft, options: { contentWarning: null, sensitive: false, visibility: 'PUBLIC' } })).toBe(true);
  });

  it('is blank until something is written or added', () => {
    expect(isBlank({ ...emptyDraft, channelIds: ['m'], text: '  \n' })).toBe(true);
    expect(isBlank({ ...emptyDraft, media: [{ assetId: 'a', alt: '' }] })).toBe(false);
  });

  it('sends no part that nobody has begun to write, and is the same without it', () => {
    const threaded = { ...draft, parts: [{ text: ' ', media: [] }, { text: 'zwei', media: [] }] };

    expect(written(threaded).parts).toEqual([{ text: 'zwei', media: [] }]);
    expect(sameDraft(threaded, written(threaded))).toBe(true);
    expect(sameDraft(threaded, draft)).toBe(false);
  });

  it('sends a part that is only a picture, and adds no empty lines for it where one person publishes all at once', () => {
    const pictured = { ...draft, parts: [{ text: '', media: [{ assetId: 'a', alt: 'Brot' }] }] };

    expect(written(pictured).parts).toHaveLength(1);
    expect(inOne(pictured, 'm')).toEqual({ text: 'gemeinsam', media: [{ assetId: 'a', alt: 'Brot' }] });
  });

  it('keeps its empty parts in their places when the server answers', () => {
    const mine = withPart(withPart({ ...draft, parts: [{ text: 'zwei', media: [] }] }, 0), 2);

    expect(withEmptyParts(written(mine), mine).parts.map(({ text }) => text)).toEqual(['', 'zwei', '']);
  });

  it('has parts that change places, change words and go away', () => {
    const threaded = { ...draft, parts: ['a', 'b', 'c'].map((text) => ({ text, media: [] })) };
    const texts = (changed: typeof emptyDraft) => changed.parts.map(({ text }) => text).join('');

    expect(texts(swapParts(threaded, 2, 1))).toBe('acb');
    expect(texts(swapParts(threaded, 0, -1))).toBe('abc');
    expect(texts(putPart(threaded, 1))).toBe('ac');
    expect(texts(putPart(threaded, 1, { text: 'x', media: [] }))).toBe('axc');
  });

  it('is named by its title, else by its first line', () => {
    expect(nameOf({ ...draft, title: ' Stollen ' })).toBe('Stollen');
    expect(nameOf({ ...draft, text: 'Erste Zeile\nzweite' })).toBe('Erste Zeile');
    expect(nameOf({ ...draft, text: 'x'.repeat(200) }).length).toBeLessThanOrEqual(90);
  });
});

describe('the count ring', () => {
  const count = (used: number, limit = 300) => ({ channelId: 'b', network: 'BLUESKY', used, limit, unit: 'GRAPHEMES' });

  it('turns amber at nine tenths and red beyond the end', () => {
    expect([fullness(count(269)).tone, fullness(count(270)).tone, fullness(count(300)).tone, fullness(count(301)).tone]).toEqual(['plan', 'wait', 'wait', 'bad']);
  });

  it('shows the fuller of letters and bytes', () => {
    expect(fullness({ ...count(100), bytesUsed: 3100, bytesLimit: 3000 }).tone).toBe('bad');
  });
});

describe('a text as a network shows it', () => {
  it('finds links, hashtags and handles, and leaves the full stop outside', () => {
    expect(spans('Mehr: https://a.example/b?c=ä. #ÖffiTag @wir@berlin.social, @b.bsky.social!').filter((span) => span.kind !== 'TEXT')).toEqual([
      { kind: 'LINK', text: 'https://a.example/b?c=ä' }, { kind: 'TAG', text: '#ÖffiTag' }, { kind: 'HANDLE', text: '@wir@berlin.social' }, { kind: 'HANDLE', text: '@b.bsky.social' },
    ]);
  });

  it('takes numbers, colours and addresses for what they are', () => {
    expect(spans('Platz #1, mail@example.org').map((span) => span.kind)).toEqual(['TEXT']);
  });

  it('loses no letter', () => {
    const text = '🎄 Start https://x.example #Tag\n\n@du Ende';
    expect(spans(text).map((span) => span.text).join('')).toBe(text);
  });

  it('shortens links and completes handles', () => {
    expect(shortLink('https://www.baeckerei-sonnenschein.example/kurse')).toBe('baeckerei-sonnenschein.example…');
    expect(fullHandle({ network: 'MASTODON', handle: '@sonne', server: 'https://berlin.social/' })).toBe('@sonne@berlin.social');
    expect(fullHandle({ network: 'BLUESKY', handle: 'sonne.bsky.social', server: 'https://bsky.social' })).toBe('@sonne.bsky.social');
  });
});

describe('a slot being chosen', () => {
  const now = new Date('2026-11-24T13:00:00Z');

  it('is fine in the future', () => {
    expect(readSlot('2026-11-27', '17:30', 'Europe/Berlin', now)).toEqual({ at: '2026-11-27T16:30:00.000Z', kind: 'FINE', suggestion: null });
  });

  it('is refused in the past, on the clock of the client', () => {
    expect(readSlot('2026-11-24', '13:30', 'Europe/Berlin', now)?.kind).toBe('PAST');
    expect(readSlot('2026-11-24', '08:30', 'America/New_York', now)?.kind).toBe('FINE');
  });

  it('proposes the time behind the jump where the clocks go forward', () => {
    expect(readSlot('2027-03-28', '02:30', 'Europe/Berlin', now)).toMatchObject({ kind: 'GAP', suggestion: '2027-03-28T03:30' });
  });

  it('says when a time comes twice', () => {
    expect(readSlot('2027-10-31', '02:30', 'Europe/Berlin', now)?.kind).toBe('TWICE');
  });

  it('is nothing while it is half typed', () => {
    expect(readSlot('2026-11-27', '', 'Europe/Berlin', now)).toBeNull();
    expect(readSlot('2026-11-27', '10:00', 'Mars/Base', now)).toBeNull();
  });
});
