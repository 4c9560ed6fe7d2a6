import { shortLink, spans, type Span } from '../words/richText.ts';

/** A range of a text that stands out. */
export interface Mark {
  id: string;
  from: number;
  to: number;
}

interface Piece extends Span {
  from: number;
  marks: string[];
}

interface Props {
  text: string;
  /** How this text is called in what a person marks in it; null where nothing is to be marked. */
  place: string | null;
  marks: Mark[];
  /** The mark that stands out more. */
  active: string | null;
  linkClass: string | undefined;
  markClass: string | undefined;
}

/** A text with its links, as networks show it, some of its words marked. */
export function MarkedText({ text, place, marks, active, linkClass, markClass }: Props) {
  return (
    <span data-place={place ?? undefined}>
      {piecesOf(text, marks).map((piece) => {
        const shown = piece.kind === 'LINK' ? shortLink(piece.text) : piece.text;
        const words = (
          <span
            key={piece.from}
            data-from={piece.from}
            data-length={piece.text.length}
            className={piece.kind === 'TEXT' ? undefined : linkClass}
          >
            {shown}
          </span>
        );
        return piece.marks.length === 0 ? (
          words
        ) : (
          <mark
            key={piece.from}
            className={markClass}
            data-active={active !== null && piece.marks.includes(active) ? true : undefined}
          >
            {words}
          </mark>
        );
      })}
    </span>
  );
}

/** The text cut at its links and at the ends of its marks. A link is never cut: it is shown shorter than it is. */
export function piecesOf(text: string, marks: Mark[]): Piece[] {
  const ends = [...new Set(marks.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  let from = 0;
  return spans(text).flatMap((span) => {
    const end = from + span.text.length;
    const cuts = span.kind === 'LINK' ? [] : ends.filter((at) => at > from && at < end);
    const pieces = [from, ...cuts].map((at, index): Piece => {
      const to = cuts[index] ?? end;
      return {
        kind: span.kind,
        text: text.slice(at, to),
        from: at,
        marks: marks.filter((mark) => mark.from < to && mark.to > at).map(({ id }) => id),
      };
    });
    from = end;
    return pieces;
  });
}
