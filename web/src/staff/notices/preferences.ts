import type {
  AlertKind,
  NoticePreferencesChoice,
  PreferencesForm as PreferencesBody,
  PreferencesView,
  ViewUsual,
} from '@shared/api/clients.ts';

/** How a kind of notice is told. */
export type Choice = NoticePreferencesChoice;
export type Choices = PreferencesBody['choices'];

const keyOf = (kind: AlertKind, clientId: string | null): string => (clientId === null ? kind : `${clientId}/${kind}`);

const same = (one: Choice, other: Choice): boolean =>
  one.mail === other.mail && one.urgent === other.urgent && one.scope === other.scope;

/** What holds of a kind: for one client what was chosen for it, else for all, else what is usual. */
export const choiceOf = (choices: Choices, { kind, choice }: ViewUsual, clientId: string | null): Choice =>
  (clientId === null ? undefined : choices[keyOf(kind, clientId)]) ?? choices[kind] ?? choice;

/** The choices with one of them changed. What says no more than the choice behind it is not kept. */
export function withChoice(choices: Choices, usual: ViewUsual, clientId: string | null, next: Choice): Choices {
  const key = keyOf(usual.kind, clientId);
  const others = Object.fromEntries(Object.entries(choices).filter(([name]) => name !== key));
  const behind = clientId === null ? usual.choice : choiceOf(others, usual, null);
  return same(behind, next) ? others : { ...others, [key]: next };
}

/** Whether anything was chosen for this client alone. */
export const differs = (choices: Choices, clientId: string): boolean =>
  Object.keys(choices).some((key) => key.startsWith(`${clientId}/`));

export const withoutClient = (choices: Choices, clientId: string): Choices =>
  Object.fromEntries(Object.entries(choices).filter(([key]) => !key.startsWith(`${clientId}/`)));

/** Without what was chosen for clients that are not the reader's any more: the service knows none of them. */
export const ofClients = (choices: Choices, clientIds: string[]): Choices =>
  Object.fromEntries(
    Object.entries(choices).filter(([key]) => !key.includes('/') || clientIds.includes(key.split('/')[0] ?? '')),
  );

/** What the form shows; times without seconds. */
export const formOf = ({ digestAt, quiet, deputyId, choices }: PreferencesView): PreferencesBody => ({
  digestAt: digestAt.slice(0, 5),
  quiet: { ...quiet, from: quiet.from.slice(0, 5), to: quiet.to.slice(0, 5) },
  deputyId: deputyId ?? null,
  choices,
});

const inOrder = (form: PreferencesBody): string =>
  JSON.stringify({ ...form, choices: Object.entries(form.choices).sort(([a], [b]) => (a < b ? -1 : 1)) });

export const isChanged = (form: PreferencesBody, saved: PreferencesView): boolean =>
  inOrder(form) !== inOrder(formOf(saved));

export const isComplete = ({ digestAt, quiet }: PreferencesBody): boolean =>
  digestAt !== '' && quiet.from !== '' && quiet.to !== '';
