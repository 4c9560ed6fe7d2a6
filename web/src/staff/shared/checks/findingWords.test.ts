import { describe, expect, it } from 'vitest';
import { translator } from '@shared/language.ts';
import { texts as optionsInGerman } from '@shared/words/options/de.ts';
import { texts as german } from '@staff/texts/de/findings.ts';
import { texts as english } from '@staff/texts/en/findings.ts';
import type { Finding } from './checks.api.ts';
import { findingWords } from './findingWords.ts';

const de = translator({ ...german, ...optionsInGerman });
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

  it('write numbers, lengths and months as people do', () => {
    const long = { ...tooLong({ network: 'X' }), measured: 63_210, limit: 63_206 };
    expect(findingWords(long, de).message).toBe('X nimmt 63.206 Zeichen, der Text hat 63.210.');
    expect(findingWords(long, en, 'en').message).toBe('X allows 63,206 characters; the text has 63,210.');
    const film = { ...tooLong({ network: 'YouTube', picture: 'Film' }, 'video-too-long'), unit: 'SECONDS' };
    expect(findingWords({ ...film, measured: 50_000, limit: 43_200 }, de).message).toBe(
      '„Film“ ist für YouTube zu lang: höchstens 12 Stunden.',
    );
    expect(findingWords(tooLong({ month: '2026-11' }, 'budget-used'), de).message).toContain('im Monat November 2026');
  });

  it('speak of a slot only where there is one', () => {
    const rights = (params: Record<string, string>) =>
      findingWords({ rule: 'rights-end-soon', severity: 'WARN', params: { picture: 'Brot', ...params } }, de).message;
    expect(rights({})).toBe('Die Rechte an „Brot“ enden bald.');
    expect(rights({ slot: 'true' })).toBe('Die Rechte an „Brot“ enden bald nach diesem Termin.');
  });

  it('say what to do about a fault of an option, where that is known', () => {
    const fault = (option: string, code: string) => findingWords(tooLong({ option, fault: code }, 'option-fault'), de);
    expect(fault('INSTAGRAM.as', 'INSTAGRAM.story-medium').mend).toBe(
      'Genau ein Bild oder Video hinzufügen oder als Beitrag erscheinen lassen.',
    );
    expect(fault('BLUESKY.cardLink', 'BLUESKY.card-incomplete').mend).toBe('Die Angabe ändern oder herausnehmen.');
  });

  it('give the network for practice its article after a preposition', () => {
    expect(findingWords(tooLong({ network: 'Simulator', picture: 'Film' }, 'video-not-taken'), de).message).toBe(
      '„Film“: An das Probenetz lassen sich hier keine Videos schicken.',
    );
  });
});
