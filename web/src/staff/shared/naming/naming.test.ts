import { describe, expect, it } from 'vitest';
import { namedIn, namingAt, offered, pieces } from './naming.ts';

const people = [
  { id: 's1', name: 'Anna' },
  { id: 's2', name: 'Anna Müller' },
  { id: 's3', name: 'Paul Krüger' },
];

describe('a name in a note', () => {
  it.each([
    ['@', { from: 0, words: '' }],
    ['Bitte @pau', { from: 6, words: 'pau' }],
    ['(@Paul Kr', { from: 1, words: 'Paul Kr' }],
    ['anna@x', null],
    ['@Paul Krüger ', null],
    ['ohne', null],
  ])('is begun in "%s" as %o', (text, naming) => {
    expect(namingAt(text, text.length)).toEqual(naming);
  });

  it('is looked for however it is written', () => {
    expect(offered(people, { from: 0, words: 'mueller' }).map(({ id }) => id)).toEqual(['s2']);
    expect(offered(people, { from: 0, words: '' })).toHaveLength(3);
  });

  it('calls each person once, by the longest name that fits, and nobody in an address', () => {
    expect(namedIn('@Anna Müller, @Paul Krüger: siehe @Anna Müller', people)).toEqual(['s2', 's3']);
    expect(namedIn('@Annalena und x@Anna', people)).toEqual([]);
  });

  it('stands between plain pieces', () => {
    expect(pieces('Bitte @Anna ansehen', people)).toEqual([
      { text: 'Bitte ', of: null },
      { text: '@Anna', of: people[0] },
      { text: ' ansehen', of: null },
    ]);
  });
});
