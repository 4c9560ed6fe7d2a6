import type { AskedPost, Decision, Refusal } from './approval.api.ts';
import type { Sent } from './useDecide.ts';

/** What somebody agrees to: the content of a post, and its time. */
export const contentOf = ({ contentHash, at }: AskedPost): string => `${contentHash ?? ''} ${at ?? ''}`;

/** Who reads the page, and how. */
export interface Reader {
  du: boolean;
  zone: string;
  /** When the posts were read. */
  asOf: number;
  /** Says something aloud. */
  say: (words: string) => void;
}

/** What a post is shown with. */
export interface CardProps {
  post: AskedPost;
  reader: Reader;
  /** The last answer that was taken; undefined if this page sent none. */
  sent: Sent | undefined;
  /** Why the last answer was not taken; undefined if it was. */
  refusal: Refusal | undefined;
  busy: boolean;
  decide: (decision: Decision) => Promise<boolean>;
  /** Is told while an answer is being written. */
  onWriting: (postId: string, writes: boolean) => void;
}
