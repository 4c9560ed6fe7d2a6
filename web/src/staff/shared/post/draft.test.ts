import { describe, expect, it } from 'vitest';
import {
  emptyDraft,
  inOne,
  isBlank,
  nameOf,
  optionsOf,
  putPart,
  sameDraft,
  swapParts,
  textFor,
  withChannel,
  withEmptyParts,
  withOptions,
  withPart,
  withText,
  written,
} from './draft.ts';

const draft = { ...emptyDraft, text: 'gemeinsam', channelIds: ['m', 'b'] };

describe('a draft', () => {
  it('has the common text on every channel until one gets its own', () => {
    const changed = withText(draft, 'b', 'kürzer');

    expect([textFor(changed, 'm'), textFor(changed, 'b'), textFor(changed, null)]).toEqual([
      'gemeinsam',
      'kürzer',
      'gemeinsam',
    ]);
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

    expect(optionsOf(draft)).toMatchObject({ contentWarning: '', sensitive: false, visibility: 'PUBLIC' });
    expect(warned.options).toEqual({
      contentWarning: 'Weizen',
      sensitive: false,
      visibility: 'PUBLIC',
      disclosure: null,
    });
    expect(withOptions(warned, { contentWarning: ' ' }).options).toBeNull();
  });

  it('is another one where it is shown otherwise', () => {
    for (const changed of [
      { contentWarning: 'Weizen' },
      { sensitive: true },
      { visibility: 'UNLISTED' as const },
      { disclosure: { relation: 'GIFT' as const, ai: 'NONE' as const } },
      { disclosure: { relation: 'OWN' as const, ai: 'REALISTIC' as const } },
    ]) {
      expect(sameDraft(draft, withOptions(draft, changed))).toBe(false);
    }
    expect(
      sameDraft(draft, { ...draft, options: { contentWarning: null, sensitive: false, visibility: 'PUBLIC' } }),
    ).toBe(true);
  });

  it('is blank until something is written or added', () => {
    expect(isBlank({ ...emptyDraft, channelIds: ['m'], text: '  \n' })).toBe(true);
    expect(isBlank({ ...emptyDraft, media: [{ assetId: 'a', alt: '' }] })).toBe(false);
  });

  it('sends no part that nobody has begun to write, and is the same without it', () => {
    const threaded = {
      ...draft,
      parts: [
        { text: ' ', media: [] },
        { text: 'zwei', media: [] },
      ],
    };

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
