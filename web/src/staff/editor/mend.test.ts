import { describe, expect, it } from 'vitest';
import type { Finding } from '@staff/shared/checks/checks.api.ts';
import { emptyDraft, optionsOf, withOptions, type Draft } from '@staff/shared/post/draft.ts';
import { mended } from './mend.ts';

const finding = (rule: string, channelId: string | null = null): Finding => ({
  rule,
  severity: 'BLOCK',
  channelId,
  params: {},
});
const draft: Draft = {
  ...emptyDraft,
  text: 'Die neue Backmischung',
  channelIds: ['m', 'b'],
  variants: [{ channelId: 'b', text: 'Backmischung' }],
};

describe('what a machine can mend', () => {
  it('is the mark of advertising, in the words that lack it', () => {
    expect(mended(draft, finding('advertising-mark-missing'))?.text).toBe('Anzeige: Die neue Backmischung');
    expect(mended(draft, finding('advertising-mark-weak', 'b'))?.variants).toEqual([
      { channelId: 'b', text: 'Anzeige: Backmischung' },
    ]);
    expect(mended({ ...draft, language: 'en' }, finding('advertising-mark-late'))?.text).toBe(
      'Advertisement: Die neue Backmischung',
    );
  });

  it('is what the check found, where it still stands, by what the check says instead', () => {
    const bold: Finding = {
      ...finding('decorative-letters'),
      from: 4,
      to: 8,
      params: { found: 'neue', instead: 'gute' },
    };
    expect(mended(draft, bold)?.text).toBe('Die gute Backmischung');
    expect(mended({ ...draft, text: 'Unsere neue Backmischung' }, bold)).toBeNull();
    expect(mended(draft, finding('decorative-letters'))).toBeNull();
  });

  it('is mended once', () => {
    const once = mended(draft, finding('advertising-mark-missing'));
    expect(once && mended(once, finding('advertising-mark-missing'))).toBeNull();
    const said = mended(draft, finding('ai-mark-missing'));
    expect(said && mended(said, finding('ai-mark-missing'))).toBeNull();
  });

  it('is the warning as well, where one folds the text', () => {
    const warned = mended(withOptions(draft, { contentWarning: 'Weizen' }), finding('advertising-mark-missing'));

    expect(warned && optionsOf(warned).contentWarning).toBe('Anzeige: Weizen');
  });

  it('is that pictures were made', () => {
    expect(mended(draft, finding('ai-mark-missing'))?.text).toBe('Die neue Backmischung\n\nBilder: mit KI erzeugt.');
  });

  it('is nothing else', () => {
    expect(mended(draft, finding('text-too-long'))).toBeNull();
    expect(mended(draft, finding('advertising-undisclosed'))).toBeNull();
  });
});
