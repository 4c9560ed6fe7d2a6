import { useTranslation } from '@shared/i18n.ts';
import { exact, near } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { SentNotice } from './noticeAdmin.api.ts';

/** One notice as an administrator sees it. */
export function SentRow({ notice, to }: { notice: SentNotice; to: string | undefined }) {
  const { t } = useTranslation();
  const { zone } = useSession();
  return (
    <li className={cards.row}>
      <div className={cards.main}>
        <span className={cards.name}>
          {t(`notice.kind.${notice.kind}`)}
          {notice.clientId != null && <ClientTag clientId={notice.clientId} />}
        </span>
        {notice.title !== '' && <bdi>{notice.title}</bdi>}
        <span className={cards.meta}>
          {t('sentNotice.to', { name: to ?? '…' })} · <RelativeTime at={notice.at} zone={zone} /> ·{' '}
          {t(notice.read ? 'sentNotice.read' : 'sentNotice.unread')}
        </span>
      </div>
      <MailChip mail={notice.mail ?? null} zone={zone} />
    </li>
  );
}

function MailChip({ mail, zone }: { mail: SentNotice['mail']; zone: string }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  if (mail == null) return <Chip tone="plain">{t('sentNotice.mail.none')}</Chip>;
  if (mail.sentAt != null)
    return (
      <span title={exact(mail.sentAt, zone, lang)}>
        <Chip tone="good">{t('sentNotice.mail.sent', { time: near(mail.sentAt, now, zone, lang) })}</Chip>
      </span>
    );
  if (mail.failure === 'ADDRESS_REFUSED') return <Chip tone="bad">{t('sentNotice.mail.ADDRESS_REFUSED')}</Chip>;
  if (mail.failure === 'NOT_TAKEN')
    return <Chip tone="unsure">{t('sentNotice.mail.NOT_TAKEN', { count: mail.tries })}</Chip>;
  if (mail.failure === 'SIGN_IN_REFUSED')
    return <Chip tone="bad">{t('sentNotice.mail.SIGN_IN_REFUSED', { count: mail.tries })}</Chip>;
  return <Chip tone="wait">{t('sentNotice.mail.waiting')}</Chip>;
}
