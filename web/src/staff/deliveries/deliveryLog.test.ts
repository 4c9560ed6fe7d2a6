import { describe, expect, it } from 'vitest';
import { texts as de } from '@staff/texts/de/posts.ts';
import { texts as en } from '@staff/texts/en/posts.ts';
import { logKey } from './deliveryLog.ts';

const at = '2026-11-24T13:00:00Z';
const events = [
  'planned',
  'claimed',
  'claimed-again',
  'expired',
  'prepared',
  'armed',
  'held',
  'cancelled',
  'rejected',
  'retry',
  'absent',
  'looked',
  'looked-in-vain',
  'contested',
  'needs-person',
  'unknown',
  'published',
  'published-found',
  'published-there',
  'published-by-hand',
  'imported',
  'sent-again',
  'handed-over',
  'overdue',
  'repeats',
  'postponed',
  'discarded',
];
const notes = [
  '',
  'again, the last worker was lost before sending',
  'the network could not be read',
  'found: by its key',
  'a person found it',
  'the network has it already',
];

describe('a line of the delivery log', () => {
  it('has words in both languages, whatever is noted beside it', () => {
    const keys = events.flatMap((event) => notes.map((text) => logKey({ at, event, text }).key));

    expect(keys.filter((key) => !(key in de.deliveryEvent) || !(key in en.deliveryEvent))).toEqual([]);
  });

  it('shows what a person noted, and nothing of what the services note', () => {
    expect(logKey({ at, event: 'published-by-hand', text: 'Steht auf Seite 3' })).toEqual({
      key: 'published-by-hand',
      seconds: 0,
      note: 'Steht auf Seite 3',
    });
    expect(logKey({ at, event: 'published-found', text: 'by its key' }).note).toBe('');
    expect(logKey({ at, event: 'published-by-hand', text: 'Ausgabe 12' }, true)).toEqual({
      key: 'confirmed',
      seconds: 0,
      note: 'Ausgabe 12',
    });
  });

  it('says more where the note of a line of before says more', () => {
    expect(logKey({ at, event: 'claimed', text: 'again, the last worker was lost before sending' }).key).toBe(
      'claimed-again',
    );
    expect(logKey({ at, event: 'claimed', text: '' }).key).toBe('claimed');
    expect(logKey({ at, event: 'looked', text: 'the network could not be read' }).key).toBe('looked-in-vain');
    expect(logKey({ at, event: 'published', text: 'a person found it' }).key).toBe('published-by-hand');
  });

  it('says of a channel served by hand that a person confirmed it, and with what', () => {
    expect(logKey({ at, event: 'published', text: 'Ausgabe 12' }, true)).toEqual({
      key: 'confirmed',
      seconds: 0,
      note: 'Ausgabe 12',
    });
    expect(logKey({ at, event: 'published', text: 'a person found it' }, true).note).toBe('');
    expect('confirmed' in de.deliveryEvent && 'confirmed' in en.deliveryEvent).toBe(true);
  });

  it('reads how long the next attempt waits', () => {
    expect(logKey({ at, event: 'retry', text: 'in 90 s' })).toEqual({ key: 'retry', seconds: 90, note: '' });
  });
});
