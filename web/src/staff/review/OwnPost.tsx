import { useTranslation } from '@shared/i18n.ts';
import { useApprovers } from '@staff/shared/client/clients.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Review.module.css';

const mostNames = 3;

/** Whom the reader's own post waits for. */
export function OwnPost({ post }: { post: Post }) {
  const { t, lang } = useTranslation();
  const approvers = useApprovers(post.clientId).data;
  const others = approvers?.filter(({ id }) => !post.authors.includes(id)).map(({ name }) => name);
  const shown = others?.slice(0, mostNames) ?? [];
  const rest = others !== undefined && others.length > mostNames ? [t('review.others')] : [];
  return (
    <p className={css.own}>
      {t('review.own')}{' '}
      {others?.length === 0
        ? t('review.nobody')
        : others !== undefined &&
          t('review.waitsFor', {
            names: new Intl.ListFormat(lang, { type: 'disjunction' }).format([...shown, ...rest]),
          })}
    </p>
  );
}
