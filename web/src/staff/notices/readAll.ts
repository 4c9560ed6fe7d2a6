import { useSyncExternalStore } from 'react';
import { beforeLeaving } from '@staff/shared/session/leaving.ts';

/** How long it can be taken back that everything was read. */
export const undoTime = 8_000;

interface Waiting {
  upTo: string;
  send: () => Promise<unknown>;
  done: (thrown: unknown) => void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * The mark “all read” waits a few seconds before it is sent: which of the notices had not been read is not known
 * afterwards. Leaving the page sends it.
 */
export class ReadAll {
  #waiting: Waiting | null = null;
  readonly #watchers = new Set<() => void>();

  /** @param done is told when it was sent or taken back, and why it failed where it did */
  async start(upTo: string, send: () => Promise<unknown>, done: (thrown: unknown) => void): Promise<void> {
    await this.flush();
    this.#waiting = { upTo, send, done, timer: setTimeout(() => void this.flush(), undoTime) };
    this.#tell();
  }

  takeBack(): void {
    const waiting = this.#waiting;
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    this.#waiting = null;
    this.#tell();
    waiting.done(null);
  }

  /** Sends at once what waits. */
  flush = async (): Promise<void> => {
    const waiting = this.#waiting;
    if (waiting === null) return;
    clearTimeout(waiting.timer);
    const failed = await waiting.send().then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (this.#waiting === waiting) this.#waiting = null;
    this.#tell();
    waiting.done(failed);
  };

  /** The newest notice that counts as read, and is not known to be yet. */
  upTo = (): string | null => this.#waiting?.upTo ?? null;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}

export const readAll = new ReadAll();

if (typeof window !== 'undefined') beforeLeaving(readAll.flush);

export const useReadUpTo = (): string | null => useSyncExternalStore(readAll.watch, readAll.upTo);
