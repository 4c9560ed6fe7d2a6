import { describe, expect, it } from 'vitest';
import { textDiff, type Piece } from './textDiff.ts';

const short = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => `${{ same: '', removed: '-', added: '+' }[kind]}${text}`);
const side = (pieces: Piece[], other: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== other)
    .map(({ text }) => text)
    .join('');

describe('two texts', () => {
  it('are marked word by word', () => {
    expect(short(textDiff('Ab neun gibt es Brot.', 'Ab zehn gibt es Brötchen.'))).toEqual([
      'Ab ',
      '-neun',
      '+zehn',
      ' gibt es ',
      '-Brot',
      '+Brötchen',
      '.',
    ]);
  });

  it('keep words that change side by side together', () => {
    expect(short(textDiff('nur guter Kuchen hier', 'nur frisches Brot hier'))).toEqual([
      'nur ',
      '-guter Kuchen',
      '+frisches Brot',
      ' hier',
    ]);
  });

  it('are not cut within a character', () => {
    expect(short(textDiff('Hallo 👩‍🍳', 'Hallo 👩‍🌾'))).toEqual(['Hallo ', '-👩‍🍳', '+👩‍🌾']);
  });

  it.each([
    ['', ''],
    ['', 'neu'],
    ['alt', ''],
    ['a\n\nb', 'a\nb'],
    ['eins zwei', 'zwei eins'],
    ['x', 'x '],
  ])('stand on their sides letter by letter: %j, %j', (before, after) => {
    const pieces = textDiff(before, after);

    expect(side(pieces, 'added')).toBe(before);
    expect(side(pieces, 'removed')).toBe(after);
  });

  it('are compared by paragraphs where they are long and have little in common', () => {
    const text = (seed: number) => {
      let at = seed;
      const word = () => ((at = (at * 48_271) % 2_147_483_647) % 100_000).toString(36);
      return `Gleich.\n${Array.from({ length: 4_000 }, word).join(' ')}`.slice(0, 20_000);
    };
    const pieces = textDiff(text(7), text(11));

    expect(side(pieces, 'added')).toBe(text(7));
    expect(side(pieces, 'removed')).toBe(text(11));
    expect(pieces.length).toBeLessThan(20_000);
  });
});
