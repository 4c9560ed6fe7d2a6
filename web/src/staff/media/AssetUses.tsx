import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { nameOf } from '@staff/shared/post/draft.ts';
import { path } from '@staff/shared/client/scope.ts';
import { useUses } from '@staff/shared/media/media.api.ts';
import css from './Media.module.css';

/** The posts that have a picture or video. */
export function AssetUses({ clientId, assetId }: { clientId: string; assetId: string }) {
  const { t } = useTranslation();
  const uses = useUses(clientId, assetId);
  return (
    <section aria-label={t('media.uses')}>
      <h3 className={css.head}>{t('media.uses')}</h3>
      <QueryView query={uses} rows={1}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className={css.facts}>{t('media.unused')}</p>
          ) : (
            <ul className={css.uses}>
              {items.map((post) => (
                <li key={post.id}>
                  <Link to={path(clientId, `posts/${post.id}`)}>{nameOf(post.draft)}</Link> · {t(`stage.${post.stage}`)}
                </li>
              ))}
              {next && <li>{t('media.moreUses')}</li>}
            </ul>
          )
        }
      </QueryView>
    </section>
  );
}
