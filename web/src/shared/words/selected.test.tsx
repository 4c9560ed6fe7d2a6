// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MarkedText, piecesOf } from '@shared/ui/MarkedText.tsx';
import { selectedIn, trimmed } from './selected.ts';

const text = 'Anmelden: https://baeckerei-sonnenschein.example/kurse/lebkuchen-advent 🎄 #Advent';

const show = (marks: { id: string; from: number; to: number }[] = []) =>
  render(
    <p>
      <MarkedText text={text} place="text" marks={marks} active={null} linkClass="link" markClass="mark" />
    </p>,
  ).container;

/** Marks from a place within a shown piece to one within another. */
function select(root: HTMLElement, from: [number, number], to: [number, number]): void {
  const pieces = [...root.querySelectorAll('[data-from]')];
  const node = (index: number) => pieces[index]?.firstChild as Node;
  window.getSelection()?.setBaseAndExtent(node(from[0]), from[1], node(to[0]), to[1]);
}

describe('what is marked in a text', () => {
  it('is told in positions of the text, though links are shown shorter', () => {
    const root = show();

    select(root, [0, 2], [2, 3]);

    expect(selectedIn(root)).toEqual({ place: 'text', from: 2, to: text.indexOf(' 🎄') + 3 });
  });

  it('has the whole link where a part of it is marked', () => {
    const root = show();

    select(root, [1, 4], [1, 9]);

    const from = text.indexOf('https');
    expect(selectedIn(root)).toEqual({ place: 'text', from, to: text.indexOf(' 🎄') });
  });

  it('is nothing where nothing is marked, or something elsewhere', () => {
    const root = show();
    window.getSelection()?.removeAllRanges();
    expect(selectedIn(root)).toBeNull();

    const other = show();
    select(other, [0, 0], [0, 4]);

    expect(selectedIn(root)).toBeNull();
    expect(selectedIn(null)).toBeNull();
  });

  it('has no blanks around it, and is never too long or cut within a character', () => {
    expect(trimmed('ein  Wort  mehr', 3, 11)).toEqual({ start: 5, words: 'Wort' });
    expect(trimmed('a   b', 1, 4)).toBeNull();
    expect(trimmed(`x${'🥐'.repeat(200)}`, 0, 401)?.words).toBe(`x${'🥐'.repeat(149)}`);
  });
});

describe('a text with marks', () => {
  it('is cut at their ends and says the same', () => {
    const root = show([
      { id: 'a', from: 0, to: 8 },
      { id: 'b', from: 4, to: 12 },
    ]);

    expect(root.querySelectorAll('mark')).toHaveLength(4);
    expect(
      piecesOf(text, [{ id: 'a', from: 3, to: 5 }])
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
