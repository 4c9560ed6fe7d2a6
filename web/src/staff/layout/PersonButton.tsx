import type { ComponentProps } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { initials } from '@staff/shared/client/initials.ts';
import css from './TopBar.module.css';

/** The button with the initials of the signed-in person. */
export function PersonButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  const { name } = useSession();
  return (
    <button type="button" title={name} {...props} className={css.person}>
      {initials(name)} <span className="vh">{t('user.menu', { name })}</span>
    </button>
  );
}
