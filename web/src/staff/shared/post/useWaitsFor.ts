import { useTranslation } from '@shared/i18n.ts';
import { useApprovers } from '@staff/shared/client/clients.api.ts';
import type { Post } from './post.api.ts';

const mostNames = 3;

/** Those who may approve what its authors may not: their names in a sentence, none at all, or undefined while loading. */
export function useWaitsFor({ clientId, authors }: Pick<Post, 'authors' | 'clientId'>): string | undefined {
  const { t, lang } = useTranslation();
  const others = useApprovers(clientId)
    .data?.filter(({ id }) => !authors.includes(id))
    .map(({ name }) => name);
  if (others === undefined) return undefined;
  const rest = others.length > mostNames ? [t('review.others')] : [];
  return new Intl.ListFormat(lang, { type: 'disjunction' }).format([...others.slice(0, mostNames), ...rest]);
}
