import type { Tone } from '@shared/words/stages.ts';
import type { Count } from './checks.api.ts';

/** How much of the limit is used: the larger share of characters and bytes. */
export function fullness(count: Count): { share: number; tone: Tone; left: number } {
  const letters = count.limit > 0 ? count.used / count.limit : 0;
  const bytes =
    count.bytesUsed != null && count.bytesLimit != null && count.bytesLimit > 0
      ? count.bytesUsed / count.bytesLimit
      : 0;
  const share = Math.max(letters, bytes);
  const tone = share > 1 ? 'bad' : share >= 0.9 ? 'wait' : 'plan';
  return { share, tone, left: count.limit - count.used };
}
