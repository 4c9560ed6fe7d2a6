import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { path } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Media.module.css';

interface Props {
  clientId: string;
  posts: Post[];
  /** Whether there are others that are not in the list. */
  more: boolean;
}

/** The posts that have a file, each with where it stands. */
export function PostLinks({ clientId, posts, more }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={css.uses}>
      {posts.map((post) => (
        <li key={post.id}>
          <Link to={path(clientId, `posts/${post.id}`)}>{nameOf(post.draft) || t('post.untitled')}</Link>{' '}
          {`· ${t(`stage.${post.stage}`)}`}
        </li>
      ))}
      {more && <li>{t('media.moreUses')}</li>}
    </ul>
  );
}
