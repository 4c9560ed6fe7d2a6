import { describe, expect, it } from 'vitest';
import { meaningOf } from './meaningOf.ts';
import { localOf } from './zoned.ts';

describe('a local time in a zone', () => {
  it('is one instant on an ordinary day', () => {
    expect(meaningOf('2026-11-27T17:30', 'Europe/Berlin')).toEqual({ at: '2026-11-27T16:30:00.000Z', kind: 'ONCE' });
    expect(meaningOf('2026-07-01T08:00', 'America/New_York')).toEqual({ at: '2026-07-01T12:00:00.000Z', kind: 'ONCE' });
  });

  it('does not exist where the clocks go forward, and then means the moment behind the jump', () => {
    const meaning = meaningOf('2027-03-28T02:30', 'Europe/Berlin');
    expect(meaning.kind).toBe('GAP');
    expect(localOf(meaning.at, 'Europe/Berlin')).toBe('2027-03-28T03:30');
  });

  it('exists twice where the clocks go back, and then means the first', () => {
    expect(meaningOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual({ at: '2026-10-25T00:30:00.000Z', kind: 'TWICE' });
  });

  it('knows zones with odd offsets', () => {
    expect(meaningOf('2026-11-27T12:00', 'Asia/Kathmandu')).toEqual({ at: '2026-11-27T06:15:00.000Z', kind: 'ONCE' });
  });

  it('comes back from its instant as it was', () => {
    expect(localOf('2026-11-27T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-28T00:30');
  });
});
