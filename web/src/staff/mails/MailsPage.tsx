import { IconMailOff } from '@tabler/icons-react';
import { Fragment } from 'react';
import { asProblem } from '@shared/http/problem.ts';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useMails } from './mails.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import field from '@shared/ui/Field.module.css';

/** The mails that would have been sent, if no mail server is configured. */
export function MailsPage() {
  const { t } = useTranslation();
  const { zone } = useSession();
  const mails = useMails();
  const real = mails.error !== null && asProblem(mails.error).is('not-found');
  return (
    <>
      <PageHeader title={t('page.mails')} fixed />
      <p className={css.lead}>{t('mail.help')}</p>
      {real ? (
        <EmptyState icon={<IconMailOff size={32} stroke={1.5} />} title={t('mail.real')}>
          {t('mail.realHelp')}
        </EmptyState>
      ) : (
        <QueryView query={mails} rows={2}>
          {(items) =>
            items.length === 0 ? (
              <EmptyState icon={<IconMailOff size={32} stroke={1.5} />} title={t('mail.none')}>
                {t('mail.noneHelp')}
              </EmptyState>
            ) : (
              <div className={field.stack}>
                {items.map((mail) => (
                  <article key={mail.id} className={css.card}>
                    <p className={css.name}>
                      {mail.subject}
                      {mail.clientId != null && <ClientTag clientId={mail.clientId} />}
                    </p>
                    <p className={css.meta}>
                      {t('mail.to', { to: mail.to })} · <RelativeTime at={mail.sentAt} zone={zone} />
                    </p>
                    <p className={css.text} dir="auto">
                      <Linked text={mail.text} />
                    </p>
                  </article>
                ))}
              </div>
            )
          }
        </QueryView>
      )}
    </>
  );
}

/** The text of a mail with its links to follow. */
function Linked({ text }: { text: string }) {
  return text.split(/(https?:\/\/\S+)/).map((part, index) => (
    <Fragment key={index}>
      {safeHref(part) !== undefined ? (
        <a href={safeHref(part)} target="_blank" rel="noreferrer">
          {part}
        </a>
      ) : (
        part
      )}
    </Fragment>
  ));
}
