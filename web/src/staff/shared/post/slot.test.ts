import { describe, expect, it } from 'vitest';
import { readSlot } from './slot.ts';

describe('a slot being chosen', () => {
  const now = new Date('2026-11-24T13:00:00Z');

  it('is fine in the future', () => {
    expect(readSlot('2026-11-27', '17:30', 'Europe/Berlin', now)).toEqual({
      at: '2026-11-27T16:30:00.000Z',
      kind: 'FINE',
      suggestion: null,
    });
  });

  it('is refused in the past, on the clock of the client', () => {
    expect(readSlot('2026-11-24', '13:30', 'Europe/Berlin', now)?.kind).toBe('PAST');
    expect(readSlot('2026-11-24', '08:30', 'America/New_York', now)?.kind).toBe('FINE');
  });

  it('proposes the time behind the jump where the clocks go forward', () => {
    expect(readSlot('2027-03-28', '02:30', 'Europe/Berlin', now)).toMatchObject({
      kind: 'GAP',
      suggestion: '2027-03-28T03:30',
    });
  });

  it('says when a time comes twice', () => {
    expect(readSlot('2027-10-31', '02:30', 'Europe/Berlin', now)?.kind).toBe('TWICE');
  });

  it('is nothing while it is half typed', () => {
    expect(readSlot('2026-11-27', '', 'Europe/Berlin', now)).toBeNull();
    expect(readSlot('2026-11-27', '10:00', 'Mars/Base', now)).toBeNull();
  });
});
