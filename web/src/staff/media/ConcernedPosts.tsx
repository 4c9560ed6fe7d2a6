import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import type { Stage } from '@shared/words/stages.ts';
import { path } from '@staff/shared/client/scope.ts';
import { useUses } from '@staff/shared/media/media.api.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import css from './Media.module.css';

/** Nothing of these has gone out. */
const before: Stage[] = ['DRAFT', 'SENT_BACK', 'IN_REVIEW', 'WITH_CLIENT', 'APPROVED', 'SCHEDULED', 'HELD'];

/** The posts that a new file goes into. */
export function ConcernedPosts({ clientId, assetId }: { clientId: string; assetId: string }) {
  const { t } = useTranslation();
  const uses = useUses(clientId, assetId);
  return (
    <QueryView query={uses} rows={1}>
      {({ items, next }) => {
        const posts = items.filter((post) => before.includes(post.stage));
        if (posts.length === 0 && !next) return <p>{t('library.replaceNoPosts')}</p>;
        return (
          <section>
            <p>{t('library.replacePosts')}</p>
            <ul className={css.uses}>
              {posts.map((post) => (
                <li key={post.id}>
                  <Link to={path(clientId, `posts/${post.id}`)}>{nameOf(post.draft)}</Link>· {t(`stage.${post.stage}`)}
                </li>
              ))}
              {next && <li>{t('media.moreUses')}</li>}
            </ul>
          </section>
        );
      }}
    </QueryView>
  );
}
