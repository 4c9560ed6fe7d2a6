import { useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { NoticeRow } from './NoticeRow.tsx';
import { isUnread, useMarkNotice, type Notice } from './notices.api.ts';
import { useReadUpTo } from './readAll.ts';
import css from './Notices.module.css';

/** Notices, newest first, with keys: j and k move, Enter opens, e marks as read and goes on. */
export function NoticeList({ notices, onGo }: { notices: Notice[]; onGo?: () => void }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const { mutate } = useMarkNotice();
  const upTo = useReadUpTo();
  const shown = notices.map((notice) =>
    upTo !== null && notice.id <= upTo ? { ...notice, state: { ...notice.state, read: true } } : notice,
  );
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const focused = () => rows().findIndex((row) => row.parentElement?.contains(document.activeElement));
  const go = (at: number) => {
    const row = rows()[Math.max(0, Math.min(at, shown.length - 1))];
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };
  const mark = (notice: Notice, read: boolean) => {
    mutate({ notice, read });
  };
  const open = (notice: Notice) => {
    if (isUnread(notice)) mark(notice, true);
    onGo?.();
  };
  useKeys(
    {
      j: () => {
        go(focused() + 1);
      },
      k: () => {
        go(focused() - 1);
      },
      Home: () => {
        go(0);
      },
      End: () => {
        go(shown.length - 1);
      },
      e: () => {
        const at = focused();
        const notice = shown[at];
        if (notice === undefined) return;
        go(at === shown.length - 1 ? at - 1 : at + 1);
        if (isUnread(notice)) mark(notice, true);
      },
    },
    list,
  );
  return (
    <ul ref={list} className={css.list} aria-label={t('page.notices')}>
      {shown.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} onOpen={open} onMark={mark} />
      ))}
    </ul>
  );
}
