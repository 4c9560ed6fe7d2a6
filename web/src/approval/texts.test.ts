import { expect, it } from 'vitest';
import { approvalTexts } from './texts.ts';

type Tree = { [key: string]: Tree | string };

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

const polite = /\b(Sie (?!hat den|stehe?n?t? )|Ihre?[nmrs]?\b)/;

it('address who is called du as du wherever the others are called Sie', () => {
  const all = leaves(approvalTexts.de as unknown as Tree);
  const names = all.map(([name]) => name);
  const du = (name: string) => name.replace(/(?=_one$|_other$|\.(?:YES|CHANGE|NO)$)|$/, 'Du');
  // Who reads these is not known yet, or the page says it by another text.
  const known = ['approval.closed.none', 'approval.closed.wrongHelp', 'approval.state.IN_WORK'];

  for (const [name, text] of all) {
    if (/Du(_|\.|$)/.test(name)) expect(text).not.toMatch(polite);
    else if (polite.test(text) && !known.includes(name)) expect(names).toContain(du(name));
  }
});
