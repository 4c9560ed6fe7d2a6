import type { Texts } from '@shared/language.ts';
import { layoutTexts } from './layout.ts';

type Tree = Texts['de'];

const german = import.meta.glob<Tree>('./de/*.ts', { import: 'texts', eager: true });
const english = import.meta.glob<Tree>('./en/*.ts', { import: 'texts', eager: true });

/** All texts of the staff app in both languages, for tests; a page loads its own with `pageTexts.ts`. */
export const staffTexts: Texts[] = [
  layoutTexts,
  ...Object.entries(german).map(([file, de]) => ({ de, en: english[file.replace('/de/', '/en/')] ?? {} })),
];
