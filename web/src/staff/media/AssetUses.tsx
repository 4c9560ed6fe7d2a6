import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useUses } from '@staff/shared/media/media.api.ts';
import { PostLinks } from './PostLinks.tsx';
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
            <PostLinks clientId={clientId} posts={items} more={next != null} />
          )
        }
      </QueryView>
    </section>
  );
}
