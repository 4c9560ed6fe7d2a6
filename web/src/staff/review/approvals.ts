import { useSyncExternalStore } from 'react';
import type { Post } from '@staff/shared/post/post.api.ts';
import { beforeLeaving } from '@staff/shared/session/leaving.ts';

/** How long an approval can be taken back. */
export const undoTime = 8_000;

/** What is to be done with one approval. */
interface Steps {
  send: () => Promise<Post>;
  sent: (approved: Post) => void;
  failed: (thrown: unknown) => void;
  takenBack: () => void;
}

interface Waiting extends Steps {
  post: Post;
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * Approvals that wait a few seconds before they are sent. A post may go out the moment it is approved, so an approval
 * that was sent cannot be undone; one that waits can. Leaving the page sends what waits. An approval that does not reach
 * the service leaves its post in review, where it is seen again; one that reaches it twice is refused, since it goes with
 * the version that was read.
 */
export class Approvals {
  readonly #waiting = new Map<string, Waiting>();
  readonly #watchers = new Set<() => void>();
  readonly #onTakenBack = new Set<(post: Post) => void>();
  #posts: ReadonlyMap<string, Post> = new Map();

  add(post: Post, steps: Steps): void {
    if (this.#waiting.has(post.id)) return;
    const timer = setTimeout(() => void this.#send(post.id), undoTime);
    this.#waiting.set(post.id, { ...steps, post, timer });
    this.#tell();
  }

  /** Takes an approval back unless it is being sent. */
  takeBack(postId: string): void {
    const approval = this.#waiting.get(postId);
    if (approval?.timer == null) return;
    clearTimeout(approval.timer);
    this.#waiting.delete(postId);
    this.#tell();
    approval.takenBack();
    for (const listener of this.#onTakenBack) listener(approval.post);
  }

  /** Sends at once what waits. */
  flush = async (): Promise<void> => {
    await Promise.all([...this.#waiting.keys()].map((postId) => this.#send(postId)));
  };

  /** The approved posts that are not known to be approved yet. */
  posts = (): ReadonlyMap<string, Post> => this.#posts;

  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Is told which approvals are taken back, wherever that is done. */
  onTakenBack = (listener: (post: Post) => void): (() => void) => {
    this.#onTakenBack.add(listener);
    return () => this.#onTakenBack.delete(listener);
  };

  async #send(postId: string): Promise<void> {
    const approval = this.#waiting.get(postId);
    if (approval?.timer == null) return;
    clearTimeout(approval.timer);
    approval.timer = null;
    try {
      approval.sent(await approval.send());
    } catch (thrown) {
      approval.failed(thrown);
    } finally {
      this.#waiting.delete(postId);
      this.#tell();
    }
  }

  #tell(): void {
    this.#posts = new Map([...this.#waiting].map(([postId, { post }]) => [postId, post]));
    for (const watcher of this.#watchers) watcher();
  }
}

export const approvals = new Approvals();

if (typeof window !== 'undefined') beforeLeaving(approvals.flush);

/** The approved posts that are not known to be approved yet, by their ids. */
export const useApproving = (): ReadonlyMap<string, Post> => useSyncExternalStore(approvals.watch, approvals.posts);
