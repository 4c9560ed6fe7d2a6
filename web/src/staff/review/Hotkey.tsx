import css from './Review.module.css';

/** The key of a button, for those who see it; others are told by `aria-keyshortcuts`. */
export function Hotkey({ name }: { name: string }) {
  return (
    <kbd className={css.kbd} aria-hidden="true">
      {name}
    </kbd>
  );
}
