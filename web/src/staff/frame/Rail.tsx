import { NavLink, Link } from 'react-router';
import { Mark } from '@shared/ui/Mark.tsx';
import { useWords } from '@shared/i18n.ts';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { ClientSwitcher } from './ClientSwitcher.tsx';
import { CloseGate } from './Gate.tsx';
import { useGate } from './gate.api.ts';
import { useNumbers } from './numbers.ts';
import { pages, type PageEntry } from './pages.ts';
import css from './Rail.module.css';

/** The column at the left: cap with the name, the client, the pages, the brake at the foot. */
export function Rail({ onGo }: { onGo?: () => void }) {
  const { t } = useWords();
  const { clientId, name } = useScope();
  const gate = useGate(clientId).data;
  const numbers = useNumbers();
  return (
    <nav className={css.rail} aria-label={t('frame.pages')}>
      <Link to={path(name, 'today')} className={css.cap} aria-label="Litfass">
        <Mark size={26} /><span className={css.word}>Litfass</span>
      </Link>
      <div className={css.body}>
        <ClientSwitcher />
        <Group group="work" numbers={numbers} onGo={onGo} />
        {clientId !== null && <Group group="client" numbers={numbers} onGo={onGo} />}
        <hr className={css.rule} />
        <Group group="house" numbers={numbers} onGo={onGo} />
      </div>
      {clientId !== null && <div className={css.foot}><CloseGate clientId={clientId} gate={gate} /></div>}
    </nav>
  );
}

interface Props { numbers: Record<string, string | undefined>; onGo: (() => void) | undefined }

function Group({ group, ...props }: Props & { group: PageEntry['group'] }) {
  const { permissions, demo } = useSession();
  const shown = pages.filter((entry) => entry.group === group && (entry.needs === undefined || permissions.includes(entry.needs)) && (entry.page !== 'mails' || demo));
  return <ul className={css.list}>{shown.map((entry) => <Entry key={entry.page} entry={entry} {...props} />)}</ul>;
}

function Entry({ entry, numbers, onGo }: Props & { entry: PageEntry }) {
  const { t } = useWords();
  const { name } = useScope();
  const number = numbers[entry.page];
  return (
    <li>
      <NavLink to={path(name, entry.page)} className={css.entry ?? ''} onClick={() => onGo?.()} title={t(`page.${entry.page}`)}>
        <entry.icon size={20} stroke={1.75} aria-hidden="true" />
        <span className={css.label}>{t(`page.${entry.page}`)}</span>
        {' '}{number !== undefined && number !== '0' && <span className={css.number}>{number}<span className="vh"> {t('frame.needsYou')}</span></span>}
      </NavLink>
    </li>
  );
}
