import { IconAccessPoint, IconAccessPointOff } from '@tabler/icons-react';
import { Logo } from '@shared/ui/Logo.tsx';
import { useTranslation } from '@shared/i18n.ts';
import { clock } from '@shared/time/format.ts';
import { useLiveState } from '@staff/shared/live/live.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { Bell } from '@staff/notices/Bell.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { UserMenu } from './UserMenu.tsx';
import css from './TopBar.module.css';

/** The bar over every page: command palette, live state, notices, user menu. */
export function TopBar() {
  return (
    <header className={css.bar}>
      <span className={css.logo}>
        <Logo size={24} />
      </span>
      <CommandPalette />
      <span className={css.space} />
      <Live />
      <Bell />
      <UserMenu />
    </header>
  );
}

function Live() {
  const { t, lang } = useTranslation();
  const { live, since } = useLiveState();
  const { zone } = useSession();
  if (!live && since === null) return null;
  return (
    <span className={css.live} data-live={live} role="status">
      {live ? (
        <IconAccessPoint size={16} stroke={1.75} aria-hidden="true" />
      ) : (
        <IconAccessPointOff size={16} stroke={1.75} aria-hidden="true" />
      )}
      <span>{live ? t('live.on') : t('live.off', { time: clock(since ?? new Date(), zone, lang) })}</span>
    </span>
  );
}
