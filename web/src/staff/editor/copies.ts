import { sameDraft, type Draft } from '@staff/shared/post/draft.ts';

/** What was typed and not saved when somebody else took over. */
export interface Copy {
  draft: Draft;
  /** When it was put aside, which is also what it is known by. */
  at: string;
}

/** More are not kept: the oldest gives way. */
const most = 5;

/** The copies with one more before them. What was put aside twice is kept once. */
export const withCopy = (copies: Copy[], draft: Draft, at: Date): Copy[] =>
  [{ draft, at: at.toISOString() }, ...withoutDraft(copies, draft)].slice(0, most);

export const withoutCopy = (copies: Copy[], copy: Copy): Copy[] => copies.filter(({ at }) => at !== copy.at);

/** The copies without those that say the same. */
export const withoutDraft = (copies: Copy[], draft: Draft): Copy[] =>
  copies.filter((copy) => !sameDraft(copy.draft, draft));
