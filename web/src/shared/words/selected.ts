/** Words that a person marked in a text on the page. */
export interface Selected {
  /** Which text, as its element says in `data-place`. */
  place: string;
  from: number;
  to: number;
}

/** What is marked within an element, as positions in the one text it lies in; null where nothing is. */
export function selectedIn(within: HTMLElement | null, selection = window.getSelection()): Selected | null {
  if (within === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = elementOf(range.startContainer)?.closest<HTMLElement>('[data-place]');
  if (!text || !within.contains(text) || !text.contains(range.endContainer)) return null;
  const from = positionOf(range.startContainer, range.startOffset, false);
  const to = positionOf(range.endContainer, range.endOffset, true);
  return from === null || to === null || to <= from ? null : { place: text.dataset['place'] ?? '', from, to };
}

const elementOf = (node: Node): HTMLElement | null => (node instanceof HTMLElement ? node : node.parentElement);

/** A place within a piece that is shown otherwise than it is written is its begin or its end. */
function positionOf(node: Node, offset: number, isEnd: boolean): number | null {
  const piece = elementOf(node)?.closest<HTMLElement>('[data-from]');
  if (piece) {
    const from = Number(piece.dataset['from']);
    const length = Number(piece.dataset['length']);
    const shown = piece.textContent.length;
    if (shown !== length) return isEnd ? from + length : from;
    return from + (node.nodeType === Node.TEXT_NODE ? offset : offset === 0 ? 0 : length);
  }
  // Between two pieces, as where a whole line is marked by three clicks.
  const pieces = [...(elementOf(node)?.querySelectorAll<HTMLElement>('[data-from]') ?? [])];
  const next = pieces[offset];
  if (next) return Number(next.dataset['from']);
  const last = pieces.at(-1);
  return last ? Number(last.dataset['from']) + Number(last.dataset['length']) : null;
}

/** The longest words that a remark is pinned to. */
const longest = 300;

/** Without blanks around, whole characters, and not longer than a pin may be; null where nothing is left. */
export function trimmed(text: string, from: number, to: number): { start: number; words: string } | null {
  const marked = text.slice(from, to);
  const start = from + marked.length - marked.trimStart().length;
  const words = wholeBeginning(marked.trim());
  return words === '' ? null : { start, words };
}

function wholeBeginning(words: string): string {
  if (words.length <= longest) return words;
  const cut = words.charCodeAt(longest - 1);
  return words.slice(0, cut >= 0xd800 && cut <= 0xdbff ? longest - 1 : longest);
}
