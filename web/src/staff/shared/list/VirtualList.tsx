import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { flushSync } from 'react-dom';
import css from './VirtualList.module.css';

/** Moves the focus to a row, also to one that is not rendered yet. */
export interface VirtualListHandle {
  focus: (index: number) => void;
}

interface Props<T> {
  items: T[];
  /** The usual height of a row; rows are measured once they are shown. */
  rowHeight: number;
  /** Whether there are rows that are not loaded yet. */
  more?: boolean;
  /** The index of a row that stays rendered wherever the list is scrolled to; -1 for none. */
  kept?: number;
  className?: string | undefined;
  ref?: Ref<VirtualListHandle>;
  children: (item: T) => ReactNode;
}

/** A list that renders only the rows around those in view, and the row with the focus. */
export function VirtualList<T extends { id: string }>({
  items,
  rowHeight,
  more = false,
  kept = -1,
  className,
  ref,
  children,
}: Props<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  const focusedAt = focused === null ? -1 : items.findIndex((item) => item.id === focused);
  const scroller = () => list.current?.closest<HTMLElement>('[data-scroller], main') ?? document.documentElement;
  // eslint-disable-next-line react-hooks/incompatible-library -- the React Compiler is not used
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), kept, focusedAt])]
        .filter((index) => index >= 0 && index < items.length)
        .sort((a, b) => a - b),
  });
  // What stands above the list may change with every rendering; setting the same margin again changes nothing.
  // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  useLayoutEffect(() => {
    const box = scroller();
    const top = (list.current?.getBoundingClientRect().top ?? 0) - box.getBoundingClientRect().top + box.scrollTop;
    setMargin(Math.round(top));
  });
  useImperativeHandle(ref, () => ({
    focus: (index) => {
      const item = items[index];
      if (item === undefined) return;
      flushSync(() => {
        setFocused(item.id);
      });
      list.current?.querySelector<HTMLElement>(`[data-index="${String(index)}"] [data-row]`)?.focus();
    },
  }));

  return (
    <ul
      ref={list}
      className={`${css.list ?? ''} ${className ?? ''}`}
      style={{ height: rows.getTotalSize() }}
      onFocus={(event) => {
        const index = event.target.closest<HTMLElement>('[data-index]')?.dataset['index'];
        setFocused(items[Number(index)]?.id ?? null);
      }}
      onBlur={() => {
        setFocused(null);
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
              style={{ transform: `translateY(${String(start - margin)}px)` }}
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
