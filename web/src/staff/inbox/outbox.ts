import { useSyncExternalStore } from 'react';
import { asProblem, type Problem } from '@shared/http/problem.ts';

/** An answer somebody has sent off but that has not gone yet, or could not. */
export interface Outgoing {
  inquiryId: string;
  text: string;
  goesAt: number;
  state: 'WAITING' | 'SENDING' | 'FAILED';
  problem: Problem | null;
}

type Sender = (text: string, leaving: boolean) => Promise<unknown>;

/** How long an answer can still be called back. */
export const undoTime = 8_000;

/** Holds answers back for a few seconds, so that a slip can be undone. It belongs to the page, not to one panel. */
export class Outbox {
  readonly #items = new Map<string, Outgoing & { timer: ReturnType<typeof setTimeout>; sender: Sender; done: () => void }>();
  readonly #watchers = new Set<() => void>();
  #seen = new Map<string, Outgoing>();

  /** Puts an answer in; `done` is called when the server has taken it. */
  put(inquiryId: string, text: string, sender: Sender, done: () => void, now = Date.now()): void {
    this.cancel(inquiryId);
    const timer = setTimeout(() => void this.#go(inquiryId, false), undoTime);
    this.#items.set(inquiryId, { inquiryId, text, goesAt: now + undoTime, state: 'WAITING', problem: null, timer, sender, done });
    this.#tell();
  }

  /** Calls an answer back, unless it is on its way already; gives its text back. */
  cancel(inquiryId: string): string | null {
    const item = this.#items.get(inquiryId);
    if (!item || item.state === 'SENDING') return null;
    clearTimeout(item.timer);
    this.#items.delete(inquiryId);
    this.#tell();
    return item.text;
  }

  /** Sends at once what still waits: the person leaves the page and meant it. */
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
    this.#seen = new Map([...this.#items].map(([id, { inquiryId, text, goesAt, state, problem }]) => [id, { inquiryId, text, goesAt, state, problem }]));
    for (const watcher of this.#watchers) watcher();
  }
}

export const outbox = new Outbox();

if (typeof window !== 'undefined') window.addEventListener('pagehide', () => { outbox.flush(); });

export const useOutgoing = (inquiryId: string): Outgoing | undefined => useSyncExternalStore(outbox.watch, () => outbox.of(inquiryId));
