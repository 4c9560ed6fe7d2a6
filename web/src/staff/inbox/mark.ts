import { useSyncExternalStore } from 'react';

/**
 * The marked row of the inbox. It is ahead of the open inquiry while keys are pressed, and only the rows that gain or lose
 * the mark are rendered for it.
 */
export class Mark {
  readonly #watchers = new Set<() => void>();
  #ahead: string | null = null;
  #open: string | null;

  constructor(open: string | null) {
    this.#open = open;
  }

  /** The id of the marked inquiry. */
  get id(): string | null {
    return this.#ahead ?? this.#open;
  }

  /** Moves the mark ahead of what is open. */
  move(id: string): void {
    this.#ahead = id === this.#open ? null : id;
    this.#tell();
  }

  /** What is open now; a mark that is ahead of it stays. */
  opened(id: string | null): void {
    this.#open = id;
    if (this.#ahead === id) this.#ahead = null;
    this.#tell();
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

export const useMarked = (mark: Mark, id: string): boolean => useSyncExternalStore(mark.watch, () => mark.id === id);
