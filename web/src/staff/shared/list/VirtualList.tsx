import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { flushSync } from 'react-dom';
import css from './VirtualList.module.css';

/** Reaches rows that may not be rendered yet. */
export interface VirtualListHandle {
  /** Moves the focus to a row. */
  focus: (index: number) => void;
  /** Renders a row that is kept now. */
  render: (index: number) => void;
}

interface Props<T> {
  items: T[];
  /** The usual height of a row; rows are measured once they are shown. */
  rowHeight: number;
  /** Whether there are rows that are not loaded yet. */
  more?: boolean;
  /** The index of a row that stays rendered wherever the list is scrolled to; -1 for none. */
  kept?: () => number;
  className?: string | undefined;
  ref?: Ref<VirtualListHandle>;
  children: (item: T) => ReactNode;
}

const none = () => -1;

/** The box that scrolls the list: its own, unless the whole page scrolls, as on a phone. */
function scrollerOf(list: HTMLElement | null): HTMLElement {
  const own = list?.closest<HTMLElement>('[data-scroller]');
  return own && getComputedStyle(own).overflowY === 'auto'
    ? own
    : (list?.closest<HTMLElement>('main') ?? document.documentElement);
}

/** A list that renders only the rows around those in view, and the row with the focus. */
export function VirtualList<T extends { id: string }>({
  items,
  rowHeight,
  more = false,
  kept = none,
  className,
  ref,
  children,
}: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const focused = useRef<string | null>(null);
  const [, rerender] = useReducer((count: number) => count + 1, 0);
  const scroller = useRef<HTMLElement | null>(null);
  const row = (index: number) => list.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"]`);
  const shown = (range: Range) => {
    const focusedAt = focused.current === null ? -1 : items.findIndex((item) => item.id === focused.current);
    return [...new Set([...defaultRangeExtractor(range), kept(), focusedAt])]
      .filter((index) => index >= 0 && index < items.length)
      .sort((a, b) => a - b);
  };
  // What stands above the list changes only when its page is rendered, which makes `children` anew.
  useLayoutEffect(() => {
    const box = scrollerOf(list.current);
    const top = (list.current?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top + box.scrollTop;
    scroller.current = box;
    setMargin(Math.round(top));
  }, [children]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler is not used
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // With another function all positions are computed anew.
    getItemKey: useCallback((index: number) => items[index]?.id ?? index, [items]),
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: shown,
  });
  const render = (index: number) => {
    if (!row(index)) flushSync(rerender);
  };
  useImperativeHandle(ref, () => ({
    focus: (index) => {
      const item = items[index];
      if (item === undefined) return;
      focused.current = item.id;
      render(index);
      const target = row(index)?.querySelector<HTMLElement>('[data-row]');
      // The browser would scroll half a page at once, and many rows would be rendered for one key.
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    },
    render,
  }));

  return (
    <ul
      ref={list}
      className={`${css.list ?? ''} ${className ?? ''}`}
      style={{ height: rows.getTotalSize() }}
      onFocus={(event) => {
        const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index'];
        focused.current = items[Number(index)]?.id ?? null;
      }}
      onBlur={() => {
        focused.current = null;
      }}
    >
      {rows.getVirtualItems().map(({ key, index, start }) => {
        const item = items[index];
        return (
          item && (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={css.row}
              style={{ top: start - margin }}
              aria-setsize={more ? -1 : items.length}
              aria-posinset={index + 1}
            >
              {children(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}
