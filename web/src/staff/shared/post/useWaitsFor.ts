import { useTranslation } from '@shared/i18n.ts';
import { useApprovers } from '@staff/shared/client/clients.api.ts';
import type { Turn } from './useTurn.ts';

const mostNames = 3;

/** Those whose turn it is: their names in a sentence, none at all, or undefined while loading. */
export function useWaitsFor(clientId: string, turn: Turn | null | undefined): string | undefined {
  const { t, lang } = useTranslation();
  const others = useApprovers(clientId, turn?.roles ?? [])
    .data?.filter(({ id }) => turn?.barred.includes(id) !== true)
    .map(({ name }) => name);
  if (others === undefined) return undefined;
  const all = others.length <= (turn?.missing ?? 1);
  const rest = others.length > mostNames ? [t('review.others')] : [];
  return new Intl.ListFormat(lang, { type: all ? 'conjunction' : 'disjunction' }).format([
    ...others.slice(0, mostNames),
    ...rest,
  ]);
}
