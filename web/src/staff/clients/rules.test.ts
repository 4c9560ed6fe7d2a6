import { expect, it } from 'vitest';
import { centsOf, lackOf, usualPhrases, withUsual, type Rules } from './rules.api.ts';

const none: Rules = { budgetCents: null, accessibilityBlocks: false, matrix: [], phrases: [], embargoes: [] };
const usual = usualPhrases((key) => key);

it.each([
  ['25', 2500],
  ['12,50', 1250],
  [' 12.5 ', 1250],
  ['0', 0],
  ['100000', 10_000_000],
  ['100000,01', null],
  ['-1', null],
  ['1.234', null],
  ['viel', null],
])('reads %j as cents', (typed, cents) => {
  expect(centsOf(typed)).toBe(cents);
});

it('adds the usual words once, and keeps those of the client', () => {
  const own = { words: 'TESTSIEGER', blocks: true, reason: 'nie' };
  const all = withUsual([own], usual);

  expect(all[0]).toBe(own);
  expect(all).toHaveLength(usual.length);
  expect(withUsual(all, usual)).toEqual(all);
});

it('says what keeps rules from being saved', () => {
  const embargo = { from: '2026-12-24', until: '2026-12-26', words: '', reason: '' };
  expect(lackOf(none)).toBeNull();
  expect(lackOf({ ...none, phrases: [{ words: ' ', blocks: true, reason: '' }] })).toBe('phrase');
  expect(lackOf({ ...none, embargoes: [embargo] })).toBeNull();
  expect(lackOf({ ...none, embargoes: [{ ...embargo, until: '2026-12-23' }] })).toBe('embargo');
  expect(lackOf({ ...none, embargoes: [{ ...embargo, from: '' }] })).toBe('embargo');
});
