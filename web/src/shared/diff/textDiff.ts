import { diffArrays } from 'diff';

/** A stretch of a text that stands in both, only in the earlier, or only in the later one. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** How long words are compared, in milliseconds; then paragraphs are, and at last the texts as a whole. */
const patience = { words: 100, paragraphs: 30 };

/**
 * Words, spaces, single marks; an emoji that is made of several characters is one. Intl.Segmenter finds words better,
 * and takes a second for 20,000 characters (November 2026).
 */
const word =
  /\r?\n|[\p{L}\p{N}\p{M}_]+|[^\S\r\n]+|[\p{ExtPict}\p{RI}](?:\u200d\p{ExtPict}|[\p{EMod}\ufe0f\p{RI}])*|[^]/gu;

const wordsOf = (text: string): string[] => text.match(word) ?? [];

const paragraphsOf = (text: string): string[] => text.split(/(?<=\n)/);

/** What became of a text, word by word. Two long texts that have little in common are compared by paragraphs. */
export function textDiff(before: string, after: string): Piece[] {
  return (
    compared(wordsOf(before), wordsOf(after), patience.words) ??
    compared(paragraphsOf(before), paragraphsOf(after), patience.paragraphs) ??
    withText([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ])
  );
}

function compared(before: string[], after: string[], timeout: number): Piece[] | null {
  const changes = diffArrays(before, after, { timeout });
  if (changes === undefined) return null;
  const pieces = changes.map(({ added, removed, value }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  return joined(pieces.flatMap((piece, index) => (isGap(pieces, index) ? split(piece) : [piece])));
}

/** Whether it is only the space between two words that changed; it goes with them, or each would stand by itself. */
const isGap = (pieces: Piece[], index: number): boolean =>
  pieces[index]?.kind === 'same' && index > 0 && index < pieces.length - 1 && /^[^\S\n]+$/.test(pieces[index].text);

const split = ({ text }: Piece): Piece[] => [
  { kind: 'removed', text },
  { kind: 'added', text },
];

/** Between two stretches of the same, first what went and then what came. */
function joined(pieces: Piece[]): Piece[] {
  const found: Piece[] = [];
  let went = '';
  let came = '';
  const close = () => {
    found.push({ kind: 'removed', text: went }, { kind: 'added', text: came });
    went = came = '';
  };
  for (const piece of pieces) {
    if (piece.kind === 'removed') went += piece.text;
    else if (piece.kind === 'added') came += piece.text;
    else {
      close();
      found.push(piece);
    }
  }
  close();
  return withText(found);
}

const withText = (pieces: Piece[]): Piece[] => pieces.filter(({ text }) => text !== '');
