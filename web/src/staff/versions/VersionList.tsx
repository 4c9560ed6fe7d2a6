import { Button } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useVersions, type Version } from './versions.api.ts';
import css from './Versions.module.css';

interface Props {
  post: Post;
  zone: string;
  onChoose: (versionId: string) => void;
}

/** The earlier states of a post, with who wrote them and until when they stood. */
export function VersionList({ post, zone, onChoose }: Props) {
  const { t } = useTranslation();
  const query = useVersions(post);
  return (
    <QueryView query={query} rows={5}>
      {({ pages }) => {
        const versions = pages.flatMap(({ items }) => items);
        const last = versions.find(({ approval }) => approval != null)?.id;
        if (versions.length === 0) return <EmptyState title={t('versions.none')}>{t('versions.noneHelp')}</EmptyState>;
        return (
          <>
            <ol className={css.list} aria-label={t('versions.list')}>
              {versions.map((version) => (
                <li key={version.id}>
                  <button
                    type="button"
                    className={css.version}
                    onClick={() => {
                      onChoose(version.id);
                    }}
                  >
                    <Line version={version} zone={zone} last={version.id === last} />
                  </button>
                </li>
              ))}
            </ol>
            {query.hasNextPage && (
              <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('do.more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function Line({ version, zone, last }: { version: Version; zone: string; last: boolean }) {
  const { t } = useTranslation();
  const { approval } = version;
  return (
    <>
      <span className={css.who}>
        {t('versions.by', { name: version.byName })}, {t('versions.until')}{' '}
        <RelativeTime at={version.until} zone={zone} />
      </span>
      <span className={css.excerpt} dir="auto">
        {version.excerpt || t('versions.blank')}
      </span>
      {approval != null && (
        <span className={css.yes}>
          {t(last ? 'versions.approvedLast' : 'versions.approved', { name: approval.byName })}
        </span>
      )}
      {approval == null && version.submitted && <span className={css.asked}>{t('versions.submitted')}</span>}
    </>
  );
}
