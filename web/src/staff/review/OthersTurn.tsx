import { useTranslation } from '@shared/i18n.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { MissingYes } from '@staff/shared/post/Yeses.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import css from './Review.module.css';

/** Whom a post waits for, and why not for the reader. */
export function OthersTurn({ post }: { post: Post }) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const said = post.yeses?.some(({ by }) => by === staffId) === true;
  const why = said ? t('review.saidYes') : post.authors.includes(staffId) ? t('review.own') : t('review.notYet');
  return (
    <p className={css.own}>
      {why} <MissingYes post={post} nobody={t('review.nobody')} />
    </p>
  );
}
