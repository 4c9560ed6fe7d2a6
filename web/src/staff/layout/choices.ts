import type { ReactNode } from 'react';
import { hasWords } from '@staff/shared/input/hasWords.ts';

/** One thing the command palette offers. */
export interface Choice {
  id: string;
  label: string;
  /** Words by which it is found as well. */
  alias?: string;
  mark?: ReactNode;
  /** Whose it is, and more about it. */
  clientId?: string;
  note?: string;
  /** It belongs to what was typed before. */
  stale?: boolean;
  /** The address it leads to, or what it does. */
  does: string | (() => unknown);
}

export interface Group {
  name: 'clients' | 'pages' | 'actions' | 'people' | 'posts' | 'inquiries';
  choices: Choice[];
}

/** How many of a kind are shown. */
export const mostOfAKind = 5;

/** What is longer is no search any more. */
export const longestSearch = 100;

export const found = (choices: Choice[], search: string): Choice[] =>
  choices.filter(({ label, alias = '' }) => hasWords(`${label} ${alias}`, search));

/** The first of them, and behind them where the others are. */
export const firstOf = (choices: Choice[], others: Choice): Choice[] =>
  choices.length > mostOfAKind ? [...choices.slice(0, mostOfAKind), others] : choices;
