import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import css from '@staff/shared/list/Cards.module.css';
import { signOut } from '@staff/shared/session/session.api.ts';
import { endOthers } from './me.api.ts';

/** Signs out on other devices, or everywhere. */
export function SessionsCard() {
  const { t } = useTranslation();
  const end = useMutation({
    mutationFn: (which: 'others' | 'all') => (which === 'others' ? endOthers() : signOut(true)),
  });
  return (
    <section className={`${css.card ?? ''} ${field.stack ?? ''}`}>
      <h2>{t('me.sessions')}</h2>
      <p className={field.hint}>{t('me.sessionsHelp')}</p>
      {end.error && <ErrorNotice error={end.error} compact />}
      <div className={field.actions}>
        <span role="status" className={css.good}>
          {end.isSuccess && end.variables === 'others' ? t('me.endedOthers') : ''}
        </span>
        <Button
          variant="default"
          loading={end.isPending}
          onClick={() => {
            end.mutate('others');
          }}
        >
          {t('me.endOthers')}
        </Button>
        <Button
          variant="subtle"
          color="var(--bad)"
          disabled={end.isPending}
          onClick={() => {
            end.mutate('all');
          }}
        >
          {t('me.endAll')}
        </Button>
      </div>
    </section>
  );
}
