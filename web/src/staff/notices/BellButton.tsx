import { IconBell } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNoticeCount } from './notices.api.ts';
import { useReadUpTo } from './readAll.ts';
import css from './Bell.module.css';

/** The bell: how many notices were not read, as a sign and in words. */
export function BellSign() {
  const { t } = useTranslation();
  const known = useNoticeCount();
  const pending = useReadUpTo() !== null;
  const unread = pending ? 0 : (known?.unread ?? 0);
  const more = known?.more === true && unread > 0;
  return (
    <>
      <IconBell size={20} stroke={1.75} aria-hidden="true" />
      {unread > 0 && (
        <span className={css.count} aria-hidden="true">
          {more ? '99+' : unread}
        </span>
      )}
      <span className="vh">
        {t('page.notices')}
        {unread > 0 && `, ${more ? t('bell.more') : t('bell.unread', { count: unread })}`}
      </span>
    </>
  );
}

export function BellButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  return (
    <button type="button" title={t('page.notices')} {...props} className={css.bell}>
      <BellSign />
    </button>
  );
}
