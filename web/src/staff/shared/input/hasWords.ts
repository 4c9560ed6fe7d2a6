/** Stands behind a letter that was an umlaut. */
const umlaut = '\uE000';

const letters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: `o${umlaut}`, ł: 'l', đ: 'd', ı: 'i', ς: 'σ' };

/**
 * Makes alike what people take for the same letters, as the service does (its `Fold`): large and small, compatibility
 * forms, accents, ß and ss. Apostrophes and what nobody sees go.
 */
const folded = (text: string): string =>
  text
    .replace(/['’‘ʼʹ′`´‛＇]|[\p{Cf}\p{Co}]/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/([aou])\u0308/g, `$1${umlaut}`)
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđıς]/g, (letter) => letters[letter] ?? letter);

/** A word as a pattern: an umlaut is its letter alone, or the letter and an e. */
const patternOf = (word: string): RegExp =>
  new RegExp(
    word
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace(new RegExp(`([aou])(${umlaut}|e)?`, 'g'), (_, letter: string, mark?: string) =>
        mark === 'e' ? `${letter}[e${umlaut}]` : mark === umlaut ? `${letter}[e${umlaut}]?` : `${letter}${umlaut}?`,
      ),
    'u',
  );

/** Whether a text has every word of the search, however its letters are written. */
export function hasWords(text: string, search: string): boolean {
  const searched = folded(text);
  return folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => patternOf(word).test(searched));
}
