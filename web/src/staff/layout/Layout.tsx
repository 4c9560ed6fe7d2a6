import { IconCalendarWeek, IconDots, IconHome, IconInbox } from '@tabler/icons-react';
import { useState } from 'react';
import { NavLink, Outlet, useLocation } from 'react-router';
import { Problem } from '@shared/http/problem.ts';
import { ErrorBoundary } from '@shared/ui/ErrorBoundary.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { useLive } from '@staff/shared/live/live.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { areasOfOutbox } from '@staff/texts/areas.ts';
import { loadAreas } from '@staff/texts/pageTexts.ts';
import { GateBanner } from './Gate.tsx';
import { pages } from './pages.ts';
import { useBadges } from './useBadges.ts';
import { Sidebar } from './Sidebar.tsx';
import { TopBar } from './TopBar.tsx';
import css from './Layout.module.css';

const PagesDrawer = later(async () => (await import('./PagesDrawer.tsx')).PagesDrawer);
const OutboxBar = later(async () => {
  const [code] = await Promise.all([import('@staff/inbox/OutboxBar.tsx'), loadAreas(areasOfOutbox)]);
  return code.OutboxBar;
});

/** The sidebar, top bar and bottom bar around every page. */
export function Layout() {
  const { t } = useTranslation();
  // Whether the drawer is open; null before the first time.
  const [more, setMore] = useState<boolean | null>(null);
  useLive();
  return (
    <div className={css.layout}>
      <a href="#main" className={css.skip}>
        {t('layout.skip')}
      </a>
      <div className={css.sidebar}>
        <Sidebar />
      </div>
      <div className={css.page}>
        <TopBar />
        <GateBanner />
        <main id="main" tabIndex={-1} className={css.main}>
          <Page />
        </main>
        <OutboxBar />
      </div>
      <BottomBar
        onMore={() => {
          setMore(true);
        }}
      />
      {more !== null && (
        <PagesDrawer
          opened={more}
          onClose={() => {
            setMore(false);
          }}
        />
      )}
    </div>
  );
}

const forbidden = new Problem({ type: '/problems/forbidden' }, 403);

/** The page, unless its client is unknown or the reader may not see it. The key remounts it for another client: nothing typed for one may end up at another. */
function Page() {
  const { t } = useTranslation();
  const { name, clientId, client } = useScope();
  const { pathname } = useLocation();
  const clients = useClients();
  const { permissions } = useSession();
  if (clientId !== null && client === undefined && clients.isSuccess) {
    return <EmptyState title={t('scope.foreign')}>{t('scope.foreignHelp')}</EmptyState>;
  }
  const needs = pages.find(({ page }) => page === pathname.split('/')[3])?.needs;
  if (needs !== undefined && !permissions.includes(needs)) return <ErrorNotice error={forbidden} />;
  return (
    <ErrorBoundary key={name} at={pathname}>
      <Outlet />
    </ErrorBoundary>
  );
}

const bottomPages = [
  ['today', IconHome],
  ['inbox', IconInbox],
  ['calendar', IconCalendarWeek],
] as const;

function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation();
  const { name } = useScope();
  const numbers = useBadges();
  return (
    <nav className={css.bottom} aria-label={t('layout.pages')}>
      {bottomPages.map(([page, Shape]) => (
        <NavLink key={page} to={path(name, page)} className={css.tab ?? ''}>
          <Shape size={22} stroke={1.75} aria-hidden="true" />
          {t(`page.${page}`)}
          {(numbers[page] ?? 0) > 0 && <span className={css.count}>{numbers[page]}</span>}
        </NavLink>
      ))}
      <button type="button" className={css.tab} onClick={onMore}>
        <IconDots size={22} stroke={1.75} aria-hidden="true" />
        {t('layout.more')}
      </button>
    </nav>
  );
}
