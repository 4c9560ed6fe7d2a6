import { asProblem, isOutOfReach, type Problem } from '@shared/http/problem.ts';
import { emptyDraft, isBlank, sameDraft, withChannel, withEmptyParts, type Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { withCopy, withoutCopy, withoutDraft, type Copy } from './copies.ts';

/** The state of the editor: the draft on the page, the saved post, and the request between them. */
export interface EditorState {
  draft: Draft;
  /** What a new post begins with. */
  blank: Draft;
  /** The post begins on this page: nobody has chosen its channels before. */
  fresh: boolean;
  post: Post | null;
  /** A newer version by somebody else that our unsaved text would overwrite. */
  conflict: Post | null;
  saving: boolean;
  /** The draft that was sent to be saved while it is not known what became of it. */
  sent: Draft | null;
  /** A step is under way, for which the text must stay as it is. */
  moving: boolean;
  savedAt: Date | null;
  problem: Problem | null;
  /** The writer chose to change a post that is no longer a draft. */
  unlocked: boolean;
  /** The draft was restored from this tab's storage. */
  restored: boolean;
  /** This page's person changes the post, or did so until just now. */
  writes: boolean;
  /** Somebody else writes, or this person on another page. */
  elsewhere: boolean;
  /** What was typed and not saved when somebody else took over, the newest first. */
  copies: Copy[];
}

export type EditorAction =
  | { type: 'typed'; draft: Draft }
  | { type: 'restored'; draft: Draft }
  | { type: 'loneChannel'; channelId: string }
  | { type: 'saving'; sent: Draft }
  | { type: 'moving'; now: boolean }
  | { type: 'saved'; post: Post; sent: Draft; at: Date }
  | { type: 'served'; post: Post }
  | { type: 'begunBefore'; post: Post }
  | { type: 'failed'; thrown: unknown }
  | { type: 'unlock' }
  | { type: 'forgetProblem' }
  | { type: 'writes'; now: boolean }
  | { type: 'writer'; elsewhere: boolean; at: Date }
  | { type: 'takeCopy'; copy: Copy }
  | { type: 'dropCopy'; copy: Copy }
  | { type: 'putAside'; draft: Draft; at: Date }
  | { type: 'takeTheirs' }
  | { type: 'keepMine' };

export const initialState: EditorState = {
  draft: emptyDraft,
  blank: emptyDraft,
  fresh: false,
  post: null,
  conflict: null,
  saving: false,
  sent: null,
  moving: false,
  savedAt: null,
  problem: null,
  unlocked: false,
  restored: false,
  writes: false,
  elsewhere: false,
  copies: [],
};

export const isDirty = (work: EditorState): boolean => !sameDraft(work.draft, work.post?.draft ?? work.blank);

const out = ['PUBLISHING', 'PUBLISHED', 'PARTLY', 'UNKNOWN', 'NEEDS_PERSON', 'TO_DO', 'DISCARDED'];

/** Whether the post is published or discarded, so that its text can no longer be changed. */
export const isOver = (post: Post | null): boolean => post !== null && out.includes(post.stage);

/** Whether the text may be changed where nobody else does. */
export const mayBeOpen = (work: EditorState): boolean =>
  work.post === null || work.post.status === 'DRAFT' || work.unlocked;

/** Whether the text may be changed right now. */
export const isOpen = (work: EditorState): boolean => !work.moving && !work.elsewhere && mayBeOpen(work);

/** Whether saving would turn the post back into a draft. That only happens on purpose, never as part of another step. */
export const takesApprovalAway = (work: EditorState): boolean =>
  work.post !== null && work.post.status !== 'DRAFT' && isDirty(work);

/** Whether autosave may run: only if it takes no approval away. */
export const savesItself = (work: EditorState): boolean =>
  (work.post === null ? !isBlank(work.draft) : work.post.status === 'DRAFT') &&
  isDirty(work) &&
  !work.saving &&
  !work.elsewhere &&
  work.conflict === null &&
  work.problem === null;

/** Whether it would save itself if somebody could be reached. */
export const waitsForConnection = (work: EditorState): boolean =>
  work.problem !== null && isOutOfReach(work.problem) && savesItself({ ...work, problem: null });

export function editorReducer(work: EditorState, next: EditorAction): EditorState {
  switch (next.type) {
    case 'typed':
      // Typing after a failed save allows the next attempt.
      return work.elsewhere ? work : { ...work, draft: next.draft, writes: true, problem: null };
    case 'restored':
      return { ...work, draft: next.draft, fresh: false, writes: true, restored: true, unlocked: true };
    case 'loneChannel':
      return withLoneChannel(work, next.channelId);
    case 'saving':
      return { ...work, saving: true, sent: next.sent, problem: null };
    case 'moving':
      return { ...work, moving: next.now };
    case 'saved':
      if (work.elsewhere) return savedAfterAll(work, next.post, next.sent);
      // Text typed during the request stays and is dirty compared with the new post.
      return {
        ...work,
        post: next.post,
        saving: false,
        sent: null,
        savedAt: next.at,
        restored: false,
        problem: null,
        unlocked: false,
        draft: sameDraft(work.draft, next.sent) ? taken(work, next.post) : work.draft,
      };
    case 'served':
      return served(work, next.post);
    case 'begunBefore':
      return begunBefore(work, next.post);
    case 'failed':
      return { ...work, saving: false, problem: work.elsewhere ? null : asProblem(next.thrown) };
    case 'unlock':
      return { ...work, writes: true, unlocked: true };
    case 'forgetProblem':
      return { ...work, problem: null };
    case 'writes':
      return { ...work, writes: next.now };
    case 'writer':
      return next.elsewhere ? handedOver(work, next.at) : { ...work, elsewhere: false };
    case 'takeCopy':
      return isOpen(work)
        ? { ...work, draft: next.copy.draft, writes: true, copies: withoutCopy(work.copies, next.copy), problem: null }
        : work;
    case 'dropCopy':
      return { ...work, copies: withoutCopy(work.copies, next.copy) };
    case 'putAside':
      return isOpen(work) ? putAside(work, next.draft, next.at) : work;
    case 'takeTheirs':
      return work.conflict === null
        ? work
        : {
            ...initialState,
            copies: work.copies,
            writes: work.writes,
            draft: work.conflict.draft,
            post: work.conflict,
          };
    case 'keepMine':
      return work.conflict === null
        ? work
        : { ...work, post: work.conflict, conflict: null, problem: null, writes: true, unlocked: true };
  }
}

/** The new post was there already and says something else: which words stay is asked before anything is overwritten. */
function begunBefore(work: EditorState, post: Post): EditorState {
  const calm = { saving: false, sent: null, restored: false, unlocked: false, problem: null };
  return { ...work, ...calm, post, conflict: sameDraft(work.draft, post.draft) ? null : post };
}

/** Somebody else writes from now on: what is seen is what is saved, and what was not saved is kept beside it. */
function handedOver(work: EditorState, at: Date): EditorState {
  if (work.elsewhere || work.post === null) return work;
  const copies = isDirty(work) ? withCopy(work.copies, work.draft, at) : work.copies;
  const post = work.conflict ?? work.post;
  const calm = { conflict: null, problem: null, restored: false, unlocked: false };
  return { ...work, ...calm, post, draft: post.draft, writes: false, elsewhere: true, copies };
}

/** Other words stand in the text again; those that stood there, with what was typed since, are kept beside it. */
const putAside = (work: EditorState, draft: Draft, at: Date): EditorState => ({
  ...work,
  draft,
  writes: true,
  copies: withCopy(work.copies, work.draft, at),
  problem: null,
});

/** A save that was under way when somebody took over, and was heard: nothing of it needs to be kept. */
const savedAfterAll = (work: EditorState, post: Post, sent: Draft): EditorState => ({
  ...work,
  post,
  draft: post.draft,
  saving: false,
  sent: null,
  copies: withoutDraft(work.copies, sent),
});

/** A new post goes to the only channel there is, even where it was saved before its channels were known. */
function withLoneChannel(work: EditorState, channelId: string): EditorState {
  const { draft, blank, fresh } = work;
  if (!fresh || !isOpen(work) || draft.channelIds.length + blank.channelIds.length > 0) return work;
  return { ...work, blank: withChannel(blank, channelId, true), draft: withChannel(draft, channelId, true) };
}

/** The saved draft; empty parts on the page stay while it can be edited. */
const taken = (work: EditorState, post: Post): Draft =>
  isOpen({ ...work, post, moving: false }) ? withEmptyParts(post.draft, work.draft) : post.draft;

function served(work: EditorState, post: Post): EditorState {
  const old = work.post;
  if (old !== null && post.version < old.version) return work;
  if (old === null && work.restored) return { ...work, post };
  // The server has what we sent, though its answer is late or lost.
  if (work.sent !== null && sameDraft(post.draft, work.sent)) return { ...work, post, conflict: null, problem: null };
  // While our own save is under way the server decides who was first.
  if (work.saving) return work;
  if (old === null || !isDirty(work)) return { ...work, post, draft: taken(work, post), conflict: null };
  // A new slot or hold changes the version but not the text; only a different text of a later version is a conflict.
  if (post.version === old.version || sameDraft(post.draft, old.draft) || sameDraft(post.draft, work.draft))
    return { ...work, post, conflict: null };
  return { ...work, conflict: post };
}
