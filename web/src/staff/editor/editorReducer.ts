import { asProblem, type Problem } from '@shared/http/problem.ts';
import { emptyDraft, isBlank, sameDraft, withEmptyParts, type Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';

/** What the editor knows: the text on the page, what the server has, and what is under way between them. */
export interface EditorState {
  draft: Draft;
  post: Post | null;
  /** A newer state of somebody else that our unsaved text would overwrite. */
  conflict: Post | null;
  saving: boolean;
  savedAt: Date | null;
  problem: Problem | null;
  /** Somebody chose to change a post that already left the draft. */
  unlocked: boolean;
  /** The text was found in this tab, unsaved, when the editor opened. */
  restored: boolean;
}

export type EditorAction =
  | { type: 'typed'; draft: Draft }
  | { type: 'restored'; draft: Draft }
  | { type: 'saving' }
  | { type: 'saved'; post: Post; sent: Draft; at: Date }
  | { type: 'served'; post: Post }
  | { type: 'failed'; thrown: unknown }
  | { type: 'unlock' }
  | { type: 'forgetProblem' }
  | { type: 'takeTheirs' }
  | { type: 'keepMine' };

export const initialState: EditorState = {
  draft: emptyDraft, post: null, conflict: null, saving: false, savedAt: null, problem: null, unlocked: false, restored: false,
};

export const isDirty = (work: EditorState): boolean => !sameDraft(work.draft, work.post?.draft ?? emptyDraft);

const out = ['PUBLISHING', 'PUBLISHED', 'PARTLY', 'UNKNOWN', 'NEEDS_PERSON', 'TO_DO', 'DISCARDED'];

/** Whether the post is out or gone: nothing about its words can be mended here any more. */
export const isOver = (post: Post | null): boolean => post !== null && out.includes(post.stage);

/** Whether the text may be changed right now. */
export const isOpen = (work: EditorState): boolean => work.post === null || work.post.status === 'DRAFT' || work.unlocked;

/** Whether saving what was typed would take the post back to a draft: nothing does that by the way. */
export const takesApprovalAway = (work: EditorState): boolean => work.post !== null && work.post.status !== 'DRAFT' && isDirty(work);

/** Whether the text may be saved without being asked to: only where that takes no approval away. */
export const savesItself = (work: EditorState): boolean =>
  (work.post === null ? !isBlank(work.draft) : work.post.status === 'DRAFT')
  && isDirty(work) && !work.saving && work.conflict === null && work.problem === null;

export function editorReducer(work: EditorState, next: EditorAction): EditorState {
  switch (next.type) {
    case 'typed':
      // Another attempt is due after a failed one as soon as somebody goes on typing.
      return { ...work, draft: next.draft, problem: null };
    case 'restored':
      return { ...work, draft: next.draft, restored: true, unlocked: true };
    case 'saving':
      return { ...work, saving: true, problem: null };
    case 'saved':
      // What was typed while the request was under way stays, and is dirty against the new post.
      return {
        ...work, post: next.post, saving: false, savedAt: next.at, restored: false, problem: null, unlocked: false,
        draft: sameDraft(work.draft, next.sent) ? taken(work, next.post) : work.draft,
      };
    case 'served':
      return served(work, next.post);
    case 'failed':
      return { ...work, saving: false, problem: asProblem(next.thrown) };
    case 'unlock':
      return { ...work, unlocked: true };
    case 'forgetProblem':
      return { ...work, problem: null };
    case 'takeTheirs':
      return work.conflict === null ? work : { ...initialState, draft: work.conflict.draft, post: work.conflict };
    case 'keepMine':
      return work.conflict === null ? work : { ...work, post: work.conflict, conflict: null, problem: null, unlocked: true };
  }
}

/** The words of the server; a part that somebody is just beginning stays on the page while it is open. */
const taken = (work: EditorState, post: Post): Draft => (isOpen({ ...work, post }) ? withEmptyParts(post.draft, work.draft) : post.draft);

function served(work: EditorState, post: Post): EditorState {
  const old = work.post;
  if (old !== null && post.version < old.version) return work;
  if (old === null && work.restored) return { ...work, post };
  if (old === null || !isDirty(work)) return { ...work, post, draft: taken(work, post), conflict: null };
  // A new time or hold changes the version but not the words; only other words stand against ours.
  if (sameDraft(post.draft, old.draft) || sameDraft(post.draft, work.draft)) return { ...work, post, conflict: null };
  return { ...work, conflict: post };
}
