import { Drawer } from '@mantine/core';
import { IconCalendarWeek, IconDots, IconHome, IconInbox } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Boundary } from '@shared/ui/Boundary.tsx';
import { Empty, Loading } from '@shared/ui/States.tsx';
import { useWords } from '@shared/i18n.ts';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { useLive } from '@staff/shared/live/live.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { GateBand } from './Gate.tsx';
import { useNumbers } from './numbers.ts';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import css from './Frame.module.css';

/** What stands around every page of the desk. */
export function Frame() {
  const { t } = useWords();
  const [more, setMore] = useState(false);
  useLive();
  return (
    <div className={css.frame}>
      <a href="#main" className={css.skip}>{t('frame.skip')}</a>
      <div className={css.rail}><Rail /></div>
      <div className={css.page}>
        <TopBar />
        <GateBand />
        <main id="main" tabIndex={-1} className={css.main}>
          <Suspense fallback={<Loading />}><Page /></Suspense>
        </main>
      </div>
      <BottomBar onMore={() => { setMore(true); }} />
      <Drawer opened={more} onClose={() => { setMore(false); }} size={290} padding={0} withCloseButton={false} position="right" classNames={{ content: css.drawer ?? '' }} attributes={{ content: { 'aria-label': t('frame.more') } }}>
        <Rail onGo={() => { setMore(false); }} />
      </Drawer>
    </div>
  );
}

/** The page itself, unless its client is none of ours. Another client's page begins anew: nothing typed for one may end up at another. */
function Page() {
  const { t } = useWords();
  const { name, clientId, client } = useScope();
  const { pathname } = useLocation();
  const clients = useClients();
  if (clientId !== null && client === undefined && clients.isSuccess) {
    return <Empty title={t('scope.foreign')}>{t('scope.foreignHelp')}</Empty>;
  }
  return <Boundary key={name} at={pathname}><Outlet /></Boundary>;
}

const bottom = [['today', IconHome], ['inbox', IconInbox], ['calendar', IconCalendarWeek]] as const;

function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useWords();
  const { name } = useScope();
  const numbers = useNumbers();
  return (
    <nav className={css.bottom} aria-label={t('frame.pages')}>
      {bottom.map(([page, Shape]) => (
        <NavLink key={page} to={path(name, page)} className={css.tab ?? ''}>
          <Shape size={22} stroke={1.75} aria-hidden="true" />
          {t(`page.${page}`)}
          {numbers[page] !== undefined && numbers[page] !== '0' && <span className={css.count}>{numbers[page]}</span>}
        </NavLink>
      ))}
      <button type="button" className={css.tab} onClick={onMore}><IconDots size={22} stroke={1.75} aria-hidden="true" />{t('frame.more')}</button>
    </nav>
  );
}
