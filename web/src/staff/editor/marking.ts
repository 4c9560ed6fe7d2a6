import type { FocusEvent } from 'react';
import type { Marked } from '@staff/remarks/remarks.api.ts';

/** A range that is to be looked at, in the text that is open or in a part. */
export interface Shown {
  from?: number | null;
  to?: number | null;
  part?: number;
}

/** Whether a field is left for something other than the button that remarks on what is marked there. */
export const isLeft = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  document.activeElement !== currentTarget &&
  !(relatedTarget instanceof Element && relatedTarget.closest('[data-remark]') !== null);

/** How words that are marked are remarked on. */
export interface Marking {
  /** Whether any are. */
  some: boolean;
  /** Where something is marked now, or nothing. */
  onMark: (place: Marked['place'], from: number, to: number) => void;
  onRemark: () => void;
}
