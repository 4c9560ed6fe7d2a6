import { useState } from 'react';
import type { AskedPost } from './approval.api.ts';

/**
 * When a post came to be another one under its reader's eyes; null where it did not.
 *
 * @param asOf when it was read
 */
export function useChange({ contentHash, at }: AskedPost, asOf: number): number | null {
  const now = contentHash == null ? null : `${contentHash} ${at ?? ''}`;
  const [known, setKnown] = useState<{ post: string | null; changed: number | null }>({ post: now, changed: null });
  if (now !== null && now !== known.post) setKnown({ post: now, changed: asOf });
  return known.changed;
}
