import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import { isUnread, noticesKey, readUpTo, useNoticeCount, type Notice } from './notices.api.ts';
import { readAll, undoTime, useReadUpTo } from './readAll.ts';
import css from './Notices.module.css';

const toast = 'notices-read';

/** Marks everything as read up to the newest notice that is shown; that can be taken back for some seconds. */
export function ReadAllButton({ notices }: { notices: Notice[] }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const pending = useReadUpTo() !== null;
  const unread = useNoticeCount()?.unread ?? notices.filter(isUnread).length;
  const newest = notices[0];
  const settled = async (thrown: unknown) => {
    notifications.hide(toast);
    await cache.invalidateQueries({ queryKey: noticesKey });
    if (thrown === null) return;
    const { title, help } = problemText(asProblem(thrown), t);
    notifications.show({ color: 'var(--bad)', title, message: help });
  };
  const start = ({ id }: Notice) => {
    void readAll.start(
      id,
      () => readUpTo(id),
      (thrown) => void settled(thrown),
    );
    notifications.show({
      id: toast,
      autoClose: undoTime,
      closeButtonProps: { 'aria-label': t('do.close') },
      message: (
        <span className={css.toast}>
          {t('notice.allRead')}
          <UndoButton
            onUndo={() => {
              readAll.takeBack();
            }}
          />
        </span>
      ),
    });
  };
  return (
    <Button
      size="xs"
      variant="default"
      disabled={newest === undefined || unread === 0 || pending}
      onClick={() => {
        if (newest) start(newest);
      }}
    >
      {t('notice.readAll')}
    </Button>
  );
}
