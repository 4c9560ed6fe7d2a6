import { describe, expect, it } from 'vitest';
import { translator } from '@shared/language.ts';
import { texts as german } from '@staff/texts/de/findings.ts';
import { texts as english } from '@staff/texts/en/findings.ts';
import type { Finding } from './checks.api.ts';
import { findingWords } from './findingWords.ts';

const de = translator(german);
const en = translator(english);

const tooLong = (params: Record<string, string>, rule = 'text-too-long'): Finding => ({
  rule,
  severity: 'BLOCK',
  channelId: 'c1',
  measured: 501,
  limit: 500,
  unit: 'GRAPHEMES',
  params: { network: 'Mastodon', channel: 'Bäckerei', ...params },
});

describe('the words of a finding', () => {
  it('say how long a text is, and how to mend it', () => {
    expect(findingWords(tooLong({}), de)).toEqual({
      message: 'Mastodon nimmt 500 Zeichen, der Text hat 501.',
      mend: 'Um 1 kürzen oder eine eigene Fassung für Bäckerei schreiben.',
    });
    expect(findingWords(tooLong({}), en).message).toBe('Mastodon allows 500 characters; the text has 501.');
    expect(findingWords(tooLong({}, 'text-too-many-bytes'), de).message).toBe(
      'Mastodon nimmt 500 Bytes, der Text hat 501.',
    );
  });

  it('say that a content warning counts, and which part it is', () => {
    expect(findingWords(tooLong({ warning: '8' }), de).message).toBe(
      'Mastodon nimmt 500 Zeichen, Inhaltswarnung und Text haben 501.',
    );
    expect(findingWords(tooLong({ warning: '8', part: '2' }), de)).toEqual({
      message: 'Teil 2: Mastodon nimmt 500 Zeichen, Inhaltswarnung und Text haben 501.',
      mend: 'Um 1 kürzen oder auf zwei Teile verteilen.',
    });
    expect(findingWords(tooLong({ part: '3' }, 'text-too-many-bytes'), en).message).toBe(
      'Part 3: Mastodon allows 500 bytes; the text has 501.',
    );
  });

  it('are general for a rule that this page does not know', () => {
    expect(findingWords(tooLong({}, 'of-tomorrow'), de)).toEqual({
      message: 'Eine Prüfung hat etwas gefunden, das diese Seite noch nicht kennt.',
      mend: 'Die Seite neu laden.',
    });
  });
});
