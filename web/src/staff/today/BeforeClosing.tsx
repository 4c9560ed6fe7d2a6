import { IconClockExclamation } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { near } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path, useClient, useScope } from '@staff/shared/client/scope.ts';
import type { Closing } from '@staff/shared/inquiry/inquiries.api.ts';
import css from './Today.module.css';

/** Clients that are closed for days, with what the public loses patience with meanwhile; nothing where there are none. */
export function BeforeClosing({ closings, zone }: { closings: Closing[]; zone: string }) {
  const { t } = useTranslation();
  if (closings.length === 0) return null;
  return (
    <section className={css.group} data-group="closing" aria-labelledby="today-closing">
      <h2 id="today-closing" className={css.groupName}>
        {t('today.closing')}
        <span className={css.groupCount}>{closings.length}</span>
      </h2>
      <ul className={css.list}>
        {closings.map((closing) => (
          <ClosingRow key={closing.clientId} closing={closing} zone={zone} />
        ))}
      </ul>
    </section>
  );
}

function ClosingRow({ closing, zone: mine }: { closing: Closing; zone: string }) {
  const { t, lang } = useTranslation();
  const { clientId } = useScope();
  const now = useNow();
  const zone = useClient(closing.clientId)?.zone ?? mine;
  const { inquiries } = closing;
  return (
    <li>
      <Link to={path(closing.clientId, 'inbox')} className={css.row}>
        <span className={css.icon} data-tone="wait">
          <IconClockExclamation size={20} stroke={1.75} aria-hidden="true" />
        </span>
        <span className={css.main}>
          {clientId === null && (
            <span className={css.client}>
              <ClientTag clientId={closing.clientId} />
            </span>
          )}
          <span className={css.what}>{t('today.turnRed', { count: inquiries.length })}</span>
          <span className={css.why}>
            {t('today.closed', {
              from: near(closing.closesAt, now, zone, lang, true),
              to: near(closing.opensAt, now, zone, lang, true),
            })}
          </span>
        </span>
        <span className={css.right}>
          <span className={css.act}>{t('today.toInbox')}</span>
        </span>
      </Link>
    </li>
  );
}
