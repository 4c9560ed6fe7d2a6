import { useTranslation } from '@shared/i18n.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useWaitsFor } from '@staff/shared/post/useWaitsFor.ts';
import css from './Review.module.css';

/** Whom the reader's own post waits for. */
export function OwnPost({ post }: { post: Post }) {
  const { t } = useTranslation();
  const names = useWaitsFor(post);
  return (
    <p className={css.own}>
      {t('review.own')} {names === '' ? t('review.nobody') : names !== undefined && t('review.waitsFor', { names })}
    </p>
  );
}
