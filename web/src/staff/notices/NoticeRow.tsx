import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { noticePage } from './noticePage.ts';
import { isUnread, type Notice } from './notices.api.ts';
import { noticeSentence } from './sentence.ts';
import css from './Notices.module.css';

interface Props {
  notice: Notice;
  onOpen: (notice: Notice) => void;
  onMark: (notice: Notice, read: boolean) => void;
}

/** One notice: what happened, for which client, when. It leads to where that is seen to. */
export function NoticeRow({ notice, onOpen, onMark }: Props) {
  const { t } = useTranslation();
  const { name } = useScope();
  const { zone } = useSession();
  const { told, state } = notice;
  const unread = isUnread(notice);
  return (
    <li className={css.row} data-unread={unread}>
      <Link
        data-row={notice.id}
        to={noticePage(name, notice)}
        className={css.link ?? ''}
        onClick={() => {
          onOpen(notice);
        }}
      >
        <span className={css.sentence}>
          {unread && <span className="vh">{t('notice.unread')}: </span>}
          {noticeSentence(notice, t)}
        </span>
        <span className={css.meta}>
          {notice.clientId == null ? t('notice.agency') : <ClientTag clientId={notice.clientId} />}
          <RelativeTime at={notice.at} zone={zone} />
          {told.instead != null && <span>{t('notice.instead', { name: told.instead })}</span>}
          {told.escalated && <Chip tone="wait">{t('notice.escalated')}</Chip>}
          {state.closed && <Chip tone="good">{t('notice.done')}</Chip>}
        </span>
      </Link>
      {!state.closed && (
        <button
          type="button"
          className={css.toggle}
          aria-label={t(state.read ? 'notice.markUnread' : 'notice.markRead')}
          onClick={() => {
            onMark(notice, !state.read);
          }}
        >
          {t(state.read ? 'notice.unread' : 'notice.read')}
        </button>
      )}
    </li>
  );
}
