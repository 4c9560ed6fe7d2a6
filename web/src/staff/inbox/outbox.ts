import { useSyncExternalStore } from 'react';
import { asProblem, offline, Problem } from '@shared/http/problem.ts';
import { freshUuid } from '@shared/http/uuid.ts';
import type { Said } from '@shared/words/sentence.ts';

/**
 * What keeps a reply from going out: what the check found, what was answered, why the network did not take it, or that
 * it lay too long.
 */
export type Trouble =
  | { kind: 'blocked' }
  | { kind: 'problem'; body: Record<string, unknown>; status: number }
  | { kind: 'reason'; reason: Said }
  | { kind: 'late' };

const states = [
  'CHECKING',
  'WAITING',
  'SENDING',
  'STUCK',
  'ACCEPTED',
  'UNCLEAR',
  'FAILED',
  'TAKEN_BACK',
  'DISCARDED',
] as const;

/** A reply on its way out. */
export interface Outgoing {
  /** The same over all attempts: the service writes the reply once. */
  key: string;
  clientId: string;
  inquiryId: string;
  /** Whom it answers. */
  author: string;
  text: string;
  /** The inquiry as the writer saw it. */
  seen: { version: number; replies: number };
  /**
   * CHECKING waits for what the rules say, at most until it is due; it and WAITING can be taken back. SENDING has no
   * answer yet, STUCK found nobody and is sent again by itself, ACCEPTED is with the service, which has not told yet
   * whether it is public, and UNCLEAR until a person has looked. FAILED and TAKEN_BACK stand in the reply form again.
   */
  state: (typeof states)[number];
  /** When it goes (CHECKING, WAITING), when it is forgotten (DISCARDED), else since when it is in its state. */
  at: number;
  /** When the person sent it. */
  begunAt: number;
  trouble: Trouble | null;
}

type Written = Pick<Outgoing, 'clientId' | 'inquiryId' | 'author' | 'text' | 'seen'>;

/** Sends a reply; throws the problem where it is not accepted. `leaving` is true while the page is being left. */
export type Deliver = (reply: Outgoing, leaving: boolean) => Promise<unknown>;

/** How long sending, and discarding, can be undone. */
export const undoTime = 8_000;

/** Nobody expects that a reply goes out by itself later than this after it was sent. */
export const longestOutage = 3_600_000;

/** After this long without an answer there is none. */
const silence = 30_000;

const storageKey = (staffId: string) => `litfass.outbox.${staffId}`;

/**
 * The replies of one person that are not public yet. They are kept in this browser, so that none is lost when its page
 * is left, and all tabs show the same.
 */
export class Outbox {
  #owner: string | null = null;
  #deliver: Deliver = () => Promise.reject(offline());
  #items: Outgoing[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #inFlight = new Set<string>();
  readonly #watchers = new Set<() => void>();

  /** Takes up the replies of a person; those of another stay where they are. */
  open(staffId: string, deliver: Deliver): void {
    this.#deliver = deliver;
    if (this.#owner === staffId) return;
    this.#owner = staffId;
    // The page that was sending these has been left, so nobody knows whether they arrived.
    this.#show(read(staffId).map((item) => (item.state === 'SENDING' ? { ...item, state: 'STUCK' as const } : item)));
    this.retry();
  }

  /**
   * Adds a reply in place of one that came back. It is kept at once, whatever becomes of the page; it goes unless
   * `mayGo` comes to tell that its rules are broken.
   */
  put(written: Written, mayGo?: Promise<boolean>): void {
    const now = Date.now();
    const others = this.#items.filter((item) => item.inquiryId !== written.inquiryId || !isOfForm(item));
    const { clientId, inquiryId, author, text, seen } = written;
    const reply = { key: freshUuid(), clientId, inquiryId, author, text, seen };
    const state = mayGo === undefined ? 'WAITING' : 'CHECKING';
    this.#save([...others, { ...reply, state, at: now + undoTime, begunAt: now, trouble: null }]);
    void mayGo?.then((goes) => {
      this.#change(
        reply.key,
        ['CHECKING'],
        goes ? { state: 'WAITING' } : { state: 'FAILED', trouble: { kind: 'blocked' } },
      );
    });
  }

  /** Puts a reply back into its form, unless it is being sent at this moment. */
  takeBack(key: string): void {
    this.#change(key, ['CHECKING', 'WAITING', 'STUCK'], { state: 'TAKEN_BACK' });
  }

  /** Throws a reply away; it can be brought back for a few seconds. */
  discard(key: string): void {
    this.#change(key, ['FAILED', 'STUCK'], { state: 'DISCARDED', at: Date.now() + undoTime });
  }

  bringBack(key: string): void {
    this.#change(key, ['DISCARDED'], { state: 'FAILED' });
  }

  /** Forgets a reply: it is public, or its text goes on in the form. */
  drop(key: string): void {
    this.#save(this.#items.filter((item) => item.key !== key));
  }

  /** Sends again what failed. What the network did not take is another reply to the service. */
  sendAgain(key: string): void {
    const item = this.#items.find((each) => each.key === key);
    const next = item?.trouble?.kind === 'reason' ? freshUuid() : key;
    this.#change(key, ['FAILED', 'STUCK'], { key: next, begunAt: Date.now() });
    void this.#send(next);
  }

  /** The network did not take a reply. `seen` is the inquiry with it. */
  refused(key: string, reason: Said, seen: Outgoing['seen']): void {
    this.#change(key, carried, { state: 'FAILED', trouble: { kind: 'reason', reason }, seen });
  }

  unclear(key: string): void {
    this.#change(key, ['ACCEPTED'], { state: 'UNCLEAR' });
  }

  /** Sends what found nobody. */
  retry(now = Date.now()): void {
    for (const item of this.#items) {
      const lost = item.state === 'SENDING' && !this.#inFlight.has(item.key) && item.at < now - 2 * silence;
      if (lost || (item.state === 'STUCK' && item.at + pauseOf(item) <= now)) void this.#send(item.key, now);
    }
  }

  /** Sends what still waits: leaving the page is not an undo. */
  async flush(): Promise<void> {
    const waiting = this.#items.filter(isGoing);
    await Promise.all(waiting.map(({ key }) => this.#send(key, Date.now(), true)));
  }

  /** Every reply there is, in the order in which they were written. */
  all = (): Outgoing[] => this.#items;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Another tab has changed something. */
  changedElsewhere(key: string | null): void {
    if (this.#owner !== null && key === storageKey(this.#owner)) this.#show(read(this.#owner));
  }

  async #send(key: string, now = Date.now(), leaving = false): Promise<void> {
    const owner = this.#owner;
    const item = this.#items.find((each) => each.key === key);
    if (item === undefined || owner === null || this.#inFlight.has(key)) return;
    if (item.begunAt < now - longestOutage) {
      this.#change(key, [item.state], { state: 'FAILED', trouble: { kind: 'late' } });
      return;
    }
    this.#inFlight.add(key);
    this.#change(key, [item.state], { state: 'SENDING', at: now });
    const outcome = await answered(this.#deliver(item, leaving));
    this.#inFlight.delete(key);
    if (this.#owner === owner) this.#change(key, ['SENDING', 'STUCK'], { ...outcome, at: Date.now() });
  }

  #change(key: string, from: readonly Outgoing['state'][], change: Partial<Outgoing>): void {
    this.#save(
      this.#items.map((item) => (item.key === key && from.includes(item.state) ? { ...item, ...change } : item)),
    );
  }

  /** What another tab has added since this one looked stays. */
  #save(items: Outgoing[]): void {
    if (this.#owner === null) {
      this.#show(items);
      return;
    }
    const known = new Set([...this.#items, ...items].map(({ key }) => key));
    const all = [...read(this.#owner).filter(({ key }) => !known.has(key)), ...items];
    write(this.#owner, all);
    this.#show(all);
  }

  #show(items: Outgoing[]): void {
    this.#items = items;
    clearTimeout(this.#timer);
    const due = items.filter(isTimed).map(({ at }) => at);
    if (due.length > 0) this.#timer = setTimeout(this.#tick, Math.max(0, Math.min(...due) - Date.now()));
    for (const watcher of this.#watchers) watcher();
  }

  readonly #tick = (): void => {
    const now = Date.now();
    for (const item of this.#items.filter((each) => isTimed(each) && each.at <= now)) {
      if (isGoing(item)) void this.#send(item.key);
      else this.drop(item.key);
    }
  };
}

/** The service has these and carries them out. */
const carried = ['ACCEPTED', 'UNCLEAR'] as const;

/** Whether the network is asked for what became of it. */
export const isCarried = ({ state }: Outgoing): boolean => carried.some((each) => each === state);

/** Whether the reply stands in the place of its form, or in it. */
const isOfForm = (item: Outgoing): boolean => !isCarried(item) && item.state !== 'DISCARDED';

/** How long the service wants to be left alone. */
const pauseOf = (item: Outgoing): number => (problemOfReply(item)?.retryAfter ?? 0) * 1_000;

/** Whether it goes when its time has come, and can be taken back until then. */
export const isGoing = ({ state }: Outgoing): boolean => state === 'CHECKING' || state === 'WAITING';

const isTimed = (item: Outgoing): boolean => isGoing(item) || item.state === 'DISCARDED';

function read(staffId: string): Outgoing[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(storageKey(staffId)) ?? '[]');
    return Array.isArray(found) ? found.filter(isOutgoing) : [];
  } catch {
    return [];
  }
}

/** Whether it is what this version stores. */
const isOutgoing = (item: Partial<Outgoing> | null): item is Outgoing =>
  [item?.key, item?.clientId, item?.inquiryId, item?.text].every((part) => typeof part === 'string') &&
  states.some((state) => state === item?.state) &&
  typeof item?.seen?.replies === 'number';

function write(staffId: string, items: Outgoing[]): void {
  try {
    if (items.length === 0) localStorage.removeItem(storageKey(staffId));
    else localStorage.setItem(storageKey(staffId), JSON.stringify(items));
  } catch {
    // If the storage is full, only a reload would lose the replies; sending must go on.
  }
}

/** What becomes of a reply by the answer of the service, or by its silence. */
async function answered(answer: Promise<unknown>): Promise<Pick<Outgoing, 'state' | 'trouble'>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const nothing = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(offline());
    }, silence);
  });
  try {
    await Promise.race([answer, nothing]);
    return { state: 'ACCEPTED', trouble: null };
  } catch (thrown) {
    const problem = asProblem(thrown);
    const trouble = { kind: 'problem', body: problem.extra, status: problem.status } as const;
    return { state: mayGoAgain(problem) ? 'STUCK' : 'FAILED', trouble };
  } finally {
    clearTimeout(timer);
  }
}

/** Whether it was not refused: the same may be accepted later, and its key keeps it from being written twice. */
const mayGoAgain = (problem: Problem): boolean =>
  problem.is('offline') || [401, 429, 502, 503, 504].includes(problem.status);

export const outbox = new Outbox();

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => {
    void outbox.flush();
  });
  window.addEventListener('storage', ({ key }) => {
    outbox.changedElsewhere(key);
  });
}

export const useOutbox = (): Outgoing[] => useSyncExternalStore(outbox.watch, outbox.all);

/** The reply to an inquiry that has not been accepted. */
export const useOutgoing = (inquiryId: string): Outgoing | undefined =>
  useOutbox().findLast((item) => item.inquiryId === inquiryId && isOfForm(item));

/** The problem of a reply as it was answered. */
export const problemOfReply = ({ trouble }: Outgoing): Problem | null =>
  trouble?.kind === 'problem' ? new Problem(trouble.body, trouble.status) : null;
