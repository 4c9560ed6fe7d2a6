import { useSyncExternalStore } from 'react';
import { asProblem, type Problem } from '@shared/http/problem.ts';

/** A reply that waits to be sent, or failed. */
export interface Outgoing {
  inquiryId: string;
  text: string;
  goesAt: number;
  state: 'WAITING' | 'SENDING' | 'FAILED';
  problem: Problem | null;
}

type Sender = (text: string, leaving: boolean) => Promise<unknown>;

/** How long sending can be undone. */
export const undoTime = 8_000;

/**
 * Delays replies for a few seconds, so that sending can be undone. There is one for the whole page, so a reply survives
 * closing its panel.
 */
export class Outbox {
  readonly #items = new Map<
    string,
    Outgoing & { timer: ReturnType<typeof setTimeout>; sender: Sender; done: () => void }
  >();
  readonly #watchers = new Set<() => void>();
  #seen = new Map<string, Outgoing>();

  /** Adds a reply; `done` is called when the server has accepted it. */
  put(inquiryId: string, text: string, sender: Sender, done: () => void, now = Date.now()): void {
    this.cancel(inquiryId);
    const timer = setTimeout(() => void this.#go(inquiryId, false), undoTime);
    this.#items.set(inquiryId, {
      inquiryId,
      text,
      goesAt: now + undoTime,
      state: 'WAITING',
      problem: null,
      timer,
      sender,
      done,
    });
    this.#tell();
  }

  /** Takes a reply back unless it is already being sent; returns its text. */
  cancel(inquiryId: string): string | null {
    const item = this.#items.get(inquiryId);
    if (!item || item.state === 'SENDING') return null;
    clearTimeout(item.timer);
    this.#items.delete(inquiryId);
    this.#tell();
    return item.text;
  }

  /** Sends what still waits: leaving the page is not an undo. */
  flush(): void {
    for (const item of this.#items.values()) {
      if (item.state === 'WAITING') {
        clearTimeout(item.timer);
        void this.#go(item.inquiryId, true);
      }
    }
  }

  of(inquiryId: string): Outgoing | undefined {
    return this.#seen.get(inquiryId);
  }

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  async #go(inquiryId: string, leaving: boolean): Promise<void> {
    const item = this.#items.get(inquiryId);
    if (!item) return;
    item.state = 'SENDING';
    this.#tell();
    try {
      await item.sender(item.text, leaving);
      this.#items.delete(inquiryId);
      item.done();
    } catch (thrown) {
      item.state = 'FAILED';
      item.problem = asProblem(thrown);
    }
    this.#tell();
  }

  #tell(): void {
    this.#seen = new Map(
      [...this.#items].map(([id, { inquiryId, text, goesAt, state, problem }]) => [
        id,
        { inquiryId, text, goesAt, state, problem },
      ]),
    );
    for (const watcher of this.#watchers) watcher();
  }
}

export const outbox = new Outbox();

if (typeof window !== 'undefined')
  window.addEventListener('pagehide', () => {
    outbox.flush();
  });

export const useOutgoing = (inquiryId: string): Outgoing | undefined =>
  useSyncExternalStore(outbox.watch, () => outbox.of(inquiryId));
