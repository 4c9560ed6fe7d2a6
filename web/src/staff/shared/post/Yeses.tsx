import { useTranslation } from '@shared/i18n.ts';
import type { Post } from './post.api.ts';
import { useWaitsFor } from './useWaitsFor.ts';

/** Who has said yes to a post where several have to. */
export function SaidYes({ post }: { post: Post }) {
  const { t, lang } = useTranslation();
  const names = (post.yeses ?? []).map(({ byName }) => byName);
  return names.length > 0 && t('review.said', { names: new Intl.ListFormat(lang).format(names) });
}

/** Whose yes is still missing; something else where nobody is left who may say it. */
export function MissingYes({ post, nobody = '' }: { post: Post; nobody?: string }) {
  const { t } = useTranslation();
  const names = useWaitsFor(post.clientId, post.turn);
  const count = post.turn?.missing ?? 1;
  if (names === undefined) return null;
  return names === '' ? nobody : t(count > 1 ? 'review.waitsForSome' : 'review.waitsFor', { names, count });
}
