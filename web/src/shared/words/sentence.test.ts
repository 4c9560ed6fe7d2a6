import { describe, expect, it } from 'vitest';
import { translator } from '@shared/language.ts';
import { said, sentence } from './sentence.ts';

const t = translator({
  problem: { unknown: { title: 'Das ging nicht.' }, 'not-found': { title: 'Das gibt es nicht.' } },
  trouble: { unknown: 'Unbekannt.' },
  reason: {
    unknown: 'Ohne Grund.',
    late: 'Zu spät.',
    not: { problem: 'Nein: {{problem}}', plain: 'Nein.' },
    refused: { 'who+words': '{{who}}: „{{words}}“', who: '{{who}} sagt nein.', plain: 'Abgelehnt.' },
  },
});

const reason = (code: string, params?: Record<string, string>) => said(t, 'reason', { code, params });

describe('a code', () => {
  it('is said in the fullest sentence of which everything is known', () => {
    expect(reason('late')).toBe('Zu spät.');
    expect(reason('refused', { who: 'Ada', words: 'zu lang' })).toBe('Ada: „zu lang“');
    expect(reason('refused', { who: 'Ada' })).toBe('Ada sagt nein.');
    expect(reason('refused', { words: 'zu lang' })).toBe('Abgelehnt.');
    expect(reason('refused')).toBe('Abgelehnt.');
  });

  it('never stands there itself: what this page does not know has a general sentence', () => {
    expect(reason('of-tomorrow', { who: 'Ada' })).toBe('Ohne Grund.');
    expect(reason('The network said: no. Connect again.')).toBe('Ohne Grund.');
    expect(said(t, 'trouble', { code: 'status-404' })).toBe('Unbekannt.');
    expect(sentence(t, 'reason.of-tomorrow', {})).toBeUndefined();
  });

  it('shows what others wrote as it is', () => {
    const words = '$t(reason.late) {{who}} $1 <b>';

    expect(reason('refused', { who: 'Ada', words })).toBe(`Ada: „${words}“`);
  });

  it('names a problem in words', () => {
    expect(reason('not', { problem: '/problems/channel-not-found' })).toBe('Nein: Das gibt es nicht.');
    expect(reason('not', { problem: '/problems/of-tomorrow' })).toBe('Nein: Das ging nicht.');
  });
});
