import '@staff/shared/styles/segments.ts';
import { SegmentedControl } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { NoticeList } from './NoticeList.tsx';
import { ReadAllButton } from './ReadAllButton.tsx';
import { useNotices } from './notices.api.ts';
import css from './Notices.module.css';

/** All notices of the reader, over all clients, newest first. */
export function NoticesPage() {
  const { t } = useTranslation();
  const { name } = useScope();
  const [params, setParams] = useSearchParams();
  const unread = params.get('show') === 'unread';
  const notices = useNotices(unread);
  const items = notices.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('page.notices')} fixed>
        <SegmentedControl
          size="xs"
          value={unread ? 'unread' : 'all'}
          data={[
            { value: 'all', label: t('notice.all') },
            { value: 'unread', label: t('notice.onlyUnread') },
          ]}
          onChange={(next) => {
            setParams(next === 'unread' ? { show: next } : {}, { replace: true });
          }}
          aria-label={t('notice.show')}
        />
        <ReadAllButton notices={items} />
      </PageHeader>
      <p className={css.lead}>
        {t('notice.lead')} <Link to={path(name, 'me#notices')}>{t('notice.choose')}</Link>
      </p>
      <div className={css.page}>
        <QueryView query={notices} rows={8}>
          {() => (
            <>
              {items.length === 0 && !notices.hasNextPage ? (
                <EmptyState
                  icon={<IconBell size={32} stroke={1.5} />}
                  title={t(unread ? 'notice.noneUnread' : 'notice.none')}
                >
                  {t('notice.noneHelp')}
                </EmptyState>
              ) : (
                <NoticeList notices={items} />
              )}
              <LoadMore query={notices} shown={items.length} />
            </>
          )}
        </QueryView>
      </div>
    </>
  );
}
