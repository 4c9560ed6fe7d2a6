import { NavLink, Link } from 'react-router';
import { Logo } from '@shared/ui/Logo.tsx';
import { useTranslation } from '@shared/i18n.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { ClientSwitcher } from './ClientSwitcher.tsx';
import { CloseGateButton } from './Gate.tsx';
import { useGate } from './gate.api.ts';
import { useBadges } from './useBadges.ts';
import { isOpenTo, pages, type PageEntry } from './pages.ts';
import css from './Sidebar.module.css';

/** The sidebar: logo, client switcher, pages, and the button that closes the gate. */
export function Sidebar({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation();
  const { clientId, name } = useScope();
  const gate = useGate(clientId).data;
  const numbers = useBadges();
  return (
    <nav className={css.sidebar} aria-label={t('layout.pages')}>
      <Link to={path(name, 'today')} className={css.logo} aria-label="Litfass">
        <Logo size={26} />
        <span className={css.word}>Litfass</span>
      </Link>
      <div className={css.body}>
        <ClientSwitcher />
        <SidebarGroup group="work" numbers={numbers} onGo={onGo} />
        {clientId !== null && <SidebarGroup group="client" numbers={numbers} onGo={onGo} />}
        <hr className={css.rule} />
        <SidebarGroup group="agency" numbers={numbers} onGo={onGo} />
      </div>
      {clientId !== null && (
        <div className={css.footer}>
          <CloseGateButton clientId={clientId} gate={gate} />
        </div>
      )}
    </nav>
  );
}

interface Props {
  numbers: Record<string, number | undefined>;
  onGo: (() => void) | undefined;
}

function SidebarGroup({ group, ...props }: Props & { group: PageEntry['group'] }) {
  const session = useSession();
  const shown = pages.filter((entry) => entry.group === group && isOpenTo(entry, session));
  return (
    <ul className={css.list}>
      {shown.map((entry) => (
        <SidebarLink key={entry.page} entry={entry} {...props} />
      ))}
    </ul>
  );
}

function SidebarLink({ entry, numbers, onGo }: Props & { entry: PageEntry }) {
  const { t } = useTranslation();
  const { name } = useScope();
  const badge = numbers[entry.page];
  return (
    <li>
      <NavLink
        to={path(name, entry.page)}
        className={css.entry ?? ''}
        onClick={() => onGo?.()}
        title={t(`page.${entry.page}`)}
      >
        <entry.icon size={20} stroke={1.75} aria-hidden="true" />
        <span className={css.label}>{t(`page.${entry.page}`)}</span>{' '}
        {badge !== undefined && badge > 0 && (
          <span className={css.badge}>
            {badge}
            <span className="vh"> {t('layout.needsYou')}</span>
          </span>
        )}
      </NavLink>
    </li>
  );
}
