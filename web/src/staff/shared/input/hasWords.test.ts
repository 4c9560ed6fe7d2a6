import { describe, expect, it } from 'vitest';
import { hasWords } from './hasWords.ts';

describe('a search', () => {
  it.each([
    ['Müller', 'mueller'],
    ['Müller', 'muller'],
    ['Müller', 'MÜLLER'],
    ['Mu\u0308ller', 'müller'],
    ['Mueller', 'Müller'],
    ['Muller', 'Müller'],
    ['Weiß & Groß', 'weiss gross'],
    ['STRASSE', 'straße'],
    ['Çelik Øster', 'celik oester'],
    ['Łódź', 'lodz'],
    ['Bäcker-Söhne', 'baecker-sohne'],
    ["Anna's Café", 'annas cafe'],
    ['ﬁlm ２０２６', 'film 2026'],
    ['a.b (c)', '(c) a.b'],
    ['irgendwas', '  '],
  ])('finds %s by %s', (text, search) => {
    expect(hasWords(text, search)).toBe(true);
  });

  it.each([
    ['Muller', 'mueller'],
    ['Müller', 'miller'],
    ['Bauer', 'baur'],
    ['Anna Müller', 'anna meier'],
    ['axb', 'a.b'],
  ])('does not find %s by %s', (text, search) => {
    expect(hasWords(text, search)).toBe(false);
  });
});
