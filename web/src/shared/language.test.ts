import { describe, expect, it } from 'vitest';
import { translator } from './language.ts';

const t = translator({
  account: 'Konto',
  account_WORDPRESS: 'Benutzername',
  wait: { seconds_one: 'eine Sekunde', seconds_other: '{{count}} Sekunden' },
  post: { quote: '„{{text}}“ von {{who}}' },
});

describe('a text', () => {
  it('is found by its key, with its values filled in as they are', () => {
    expect(t('post.quote', { text: '{{who}} $1 <b>', who: 'Ada' })).toBe('„{{who}} $1 <b>“ von Ada');
    expect(t('post.quote', { text: 'Ja' })).toBe('„Ja“ von ');
  });

  it('is in the singular for one, and in the plural for every other count', () => {
    expect([0, 1, 2].map((count) => t('wait.seconds', { count }))).toEqual([
      '0 Sekunden',
      'eine Sekunde',
      '2 Sekunden',
    ]);
  });

  it('may have a form of its own in a context', () => {
    expect(t('account', { context: 'WORDPRESS' })).toBe('Benutzername');
    expect(t('account', { context: 'BLUESKY' })).toBe('Konto');
  });

  it('that is missing is what the caller says, or its key', () => {
    expect(t('post.title', { defaultValue: 'Ohne {{who}}' })).toBe('Ohne {{who}}');
    expect(t('post')).toBe('post');
    expect(t('post.constructor.name')).toBe('post.constructor.name');
    expect(t.at('wait')).toHaveProperty('seconds_one');
  });
});
