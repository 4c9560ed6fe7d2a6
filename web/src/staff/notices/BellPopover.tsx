import '@staff/shared/styles/popover.ts';
import { Popover } from '@mantine/core';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useOpening } from '@staff/shared/ui/useOpening.ts';
import { BellButton } from './BellButton.tsx';
import { NoticeList } from './NoticeList.tsx';
import { ReadAllButton } from './ReadAllButton.tsx';
import { useNewestNotices } from './notices.api.ts';
import css from './Bell.module.css';

/** The newest notices below the bell, open from the start. */
export function BellPopover() {
  const [opened, setOpened] = useOpening();
  return (
    <Popover position="bottom-end" width={440} shadow="md" trapFocus returnFocus opened={opened} onChange={setOpened}>
      <Popover.Target>
        <BellButton
          autoFocus
          onClick={() => {
            setOpened(!opened);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={css.dropdown ?? ''}>
        <Newest
          onGo={() => {
            setOpened(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Newest({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation();
  const { name } = useScope();
  const notices = useNewestNotices();
  const items = notices.data?.items ?? [];
  return (
    <>
      <header className={css.head}>
        <h2 className={css.title}>{t('page.notices')}</h2>
        <ReadAllButton notices={items} />
      </header>
      <div className={css.scroll}>
        <QueryView query={notices} rows={4}>
          {() =>
            items.length === 0 ? (
              <p className={css.none}>{t('notice.none')}</p>
            ) : (
              <NoticeList notices={items} onGo={onGo} />
            )
          }
        </QueryView>
      </div>
      <footer className={css.foot}>
        <Link to={path(name, 'notices')} onClick={onGo}>
          {t('notice.seeAll')}
        </Link>
        <Link to={path(name, 'me#notices')} onClick={onGo}>
          {t('notice.choose')}
        </Link>
      </footer>
    </>
  );
}
