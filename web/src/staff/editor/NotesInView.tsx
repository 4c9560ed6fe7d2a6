import { useEffect, useRef, type ReactNode } from 'react';
import css from './Editor.module.css';

interface Props {
  /** What the notes came for and the writer has to know of; null where nothing presses. */
  of: 'elsewhere' | 'conflict' | null;
  children: ReactNode;
}

/**
 * Notes above the text. What presses is brought into view, however far down somebody writes, and takes the focus out of a
 * text that is closed to them from now on.
 */
export function NotesInView({ of, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of === null || box.current === null) return;
    box.current.scrollIntoView({ block: 'start' });
    if (document.activeElement?.matches('textarea, input')) box.current.focus({ preventScroll: true });
  }, [of]);
  // Who goes on typing must not scroll the page away.
  useEffect(() => {
    const notes = box.current;
    const hold = (event: KeyboardEvent) => {
      const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (typed && event.target === notes) event.preventDefault();
    };
    notes?.addEventListener('keydown', hold);
    return () => {
      notes?.removeEventListener('keydown', hold);
    };
  }, []);
  return (
    <div ref={box} tabIndex={-1} className={css.notes}>
      {children}
    </div>
  );
}
