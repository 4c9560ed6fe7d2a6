import { useState } from 'react';
import type { AskedPost } from './approval.api.ts';
import { contentOf } from './card.ts';

/**
 * When a post came to be another one under its reader's eyes; null where it did not.
 *
 * @param asOf when it was read
 */
export function useChange(post: AskedPost, asOf: number): number | null {
  const now = post.contentHash == null ? null : contentOf(post);
  const [known, setKnown] = useState<{ post: string | null; changed: number | null }>({ post: now, changed: null });
  if (now !== null && now !== known.post) setKnown({ post: now, changed: asOf });
  return known.changed;
}
