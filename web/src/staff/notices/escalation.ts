import type { AlertKind, Ladder, NoticeAdminView } from '@shared/api/clients.ts';
import { groups } from './kinds.ts';
import type { Minutes } from './workTime.ts';

export const steps = ['deputy', 'lead', 'admin'] as const;
export type Step = (typeof steps)[number];

/** When others are told of one kind; a step may be unreadable while it is typed. */
export type Draft = Record<Step, Minutes>;
export type Drafts = Partial<Record<AlertKind, Draft>>;

const draftOf = ({ deputy = null, lead = null, admin = null }: Ladder): Draft => ({ deputy, lead, admin });

/** The kinds that wait for a person, in the order of the groups. */
export const kindsOf = ({ usual }: NoticeAdminView): AlertKind[] =>
  Object.values(groups)
    .flat()
    .filter((kind: AlertKind) => usual[kind as keyof typeof usual] !== undefined);

export const usualOf = ({ usual }: NoticeAdminView, kind: AlertKind): Draft =>
  draftOf(usual[kind as keyof typeof usual] ?? {});

export const draftsOf = ({ ladders }: NoticeAdminView): Drafts =>
  Object.fromEntries(Object.entries(ladders).map(([kind, ladder]) => [kind, draftOf(ladder)]));

const same = (one: Draft, other: Draft): boolean => steps.every((step) => one[step] === other[step]);

/** The drafts with one of them changed; what is as usual is not kept. */
export function withDraft(drafts: Drafts, kind: AlertKind, usual: Draft, next: Draft): Drafts {
  const others = Object.fromEntries(Object.entries(drafts).filter(([name]) => name !== kind)) as Drafts;
  return same(usual, next) ? others : { ...others, [kind]: next };
}

/** The ladders to save; null while one of them cannot be read. */
export function laddersOf(drafts: Drafts): Partial<Record<AlertKind, Ladder>> | null {
  const all = Object.entries(drafts) as [AlertKind, Draft][];
  if (all.some(([, draft]) => steps.some((step) => draft[step] === 'bad'))) return null;
  return Object.fromEntries(all.map(([kind, draft]) => [kind, draft as Ladder]));
}

export const isSame = (one: Drafts, other: Drafts): boolean => {
  const kinds = new Set([...Object.keys(one), ...Object.keys(other)] as AlertKind[]);
  return [...kinds].every((kind) => {
    const [a, b] = [one[kind], other[kind]];
    return a !== undefined && b !== undefined && same(a, b);
  });
};
