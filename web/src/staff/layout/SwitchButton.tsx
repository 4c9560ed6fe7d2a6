import { IconSelector, IconStack2 } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { initials } from '@staff/shared/client/initials.ts';
import css from './SwitchButton.module.css';

/** The button that shows whose pages one is on. */
export function SwitchButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  const { clientId, client } = useScope();
  return (
    <button type="button" title={client?.name ?? t('scope.all')} {...props} className={css.switch}>
      <span className={css.badge} style={client ? { background: client.colour } : {}} data-all={clientId === null}>
        {client ? initials(client.name) : <IconStack2 size={16} stroke={1.75} aria-hidden="true" />}
      </span>
      <span className={css.name}>{clientId === null ? t('scope.all') : (client?.name ?? '…')}</span>
      <span className="vh">, {t('scope.switch')}</span>
      <IconSelector size={16} stroke={1.75} aria-hidden="true" className={css.arrows} />
    </button>
  );
}
