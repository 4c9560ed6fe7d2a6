import { describe, expect, it } from 'vitest';
import { asking } from '../../../../dev/samples/content.ts';
import { translator } from '../../language.ts';
import { texts as german } from './de.ts';
import { texts as english } from './en.ts';
import { choiceLabel, optionLabel, saidLabel } from './optionWords.ts';

const de = translator(german);
const en = translator(english);

describe('what networks want to know', () => {
  it.each(asking.items.flatMap(({ network, options }) => options.map((field) => ({ network, ...field }))))(
    '$network.$name has words in both languages, and so has each choice',
    ({ network, name, choices }) => {
      for (const t of [de, en]) {
        expect(t(`channelOption.${network}.${name}.label`, { defaultValue: '' })).not.toBe('');
        for (const choice of choices)
          expect(t(`channelOption.${network}.${name}.choices.${choice}`, { defaultValue: '' })).not.toBe('');
      }
    },
  );

  it('has no words for what no network asks', () => {
    const asked = Object.fromEntries(asking.items.map(({ network, options }) => [network, options.map((o) => o.name)]));
    const worded = Object.fromEntries(
      Object.entries(german.channelOption).map(([network, words]) => [
        network,
        Object.keys(words).filter((name) => name !== 'faults' && name !== 'mends'),
      ]),
    );
    for (const network of Object.keys(worded)) expect(worded[network]?.sort()).toEqual(asked[network]?.sort());
  });

  it('is said by its label, and a flag by that alone', () => {
    expect(saidLabel(de, 'WORDPRESS', 'slug', 'unser-brot')).toBe('Eigene Adresse: unser-brot');
    expect(saidLabel(en, 'WORDPRESS', 'noFeaturedImage', 'true')).toBe(
      'Do not show the first picture as the featured image',
    );
    expect(saidLabel(de, 'GOOGLE_BUSINESS', 'eventStart', '2026-12-04T18:30')).toBe('Beginn: 4. Dez. 2026, 18:30');
    expect(saidLabel(de, 'GOOGLE_BUSINESS', 'eventStart', '2026-99-04T18:30')).toBe('Beginn: 2026-99-04T18:30');
    expect(saidLabel(de, 'WORDPRESS', 'tags', 'Brot\nRoggen')).toBe('Schlagwörter: Brot\nRoggen');
  });

  it('stands for itself where this page does not know it', () => {
    expect(optionLabel(de, 'WORDPRESS', 'ofTomorrow')).toBe('ofTomorrow');
    expect(choiceLabel(de, 'WORDPRESS', 'slug', 'a.b: c')).toBe('a.b: c');
  });
});
