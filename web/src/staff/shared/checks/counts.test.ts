import { describe, expect, it } from 'vitest';
import type { Count } from '@staff/shared/checks/checks.api.ts';
import { fullness } from './counts.ts';

describe('the count ring', () => {
  const count = (used: number, limit = 300): Count => ({
    channelId: 'b',
    network: 'BLUESKY',
    used,
    limit,
    unit: 'GRAPHEMES',
  });

  it('turns amber at nine tenths and red beyond the end', () => {
    expect([
      fullness(count(269)).tone,
      fullness(count(270)).tone,
      fullness(count(300)).tone,
      fullness(count(301)).tone,
    ]).toEqual(['plan', 'wait', 'wait', 'bad']);
  });

  it('shows the fuller of letters and bytes', () => {
    expect(fullness({ ...count(100), bytesUsed: 3100, bytesLimit: 3000 }).tone).toBe('bad');
  });
});
