// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '@shared/i18n.ts';
import { inWords, networkName } from './networks.ts';

afterEach(() => {
  setLanguage('de');
});

it('calls the network for practice by one word in each language', () => {
  expect([networkName('SIMULATOR'), inWords('Simulator'), inWords('Mastodon')]).toEqual([
    'Probenetz',
    'Probenetz',
    'Mastodon',
  ]);

  setLanguage('en');
  expect([networkName('SIMULATOR'), inWords('Simulator')]).toEqual(['Practice network', 'Practice network']);
});
