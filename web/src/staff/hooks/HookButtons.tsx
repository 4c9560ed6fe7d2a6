import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { formOf, useChangeHook, useRemoveHook, useRenewSecret, type Hook } from './hooks.api.ts';

const HookEditor = later(async () => (await import('./HookEditor.tsx')).HookEditor);

type Asking = 'edit' | 'renew' | 'remove' | null;

/** What an administrator does to a hook. */
export function HookButtons({ hook, onSecret }: { hook: Hook; onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const change = useChangeHook(hook.id);
  const renew = useRenewSecret(hook.id);
  const remove = useRemoveHook(hook.id);
  const [asking, setAsking] = useState<Asking>(null);
  const paused = hook.state.pause != null;
  const close = () => {
    setAsking(null);
  };
  const ask = (what: Asking) => () => {
    setAsking(what);
  };
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={change.isPending}
        onClick={() => {
          change.mutate({ hook: formOf(hook), paused: !paused, version: hook.version });
        }}
      >
        {t(paused ? 'hook.resume' : 'hook.pause')}
      </Button>
      <Button size="xs" variant="default" onClick={ask('edit')}>
        {t('hook.change')}
      </Button>
      <Button size="xs" variant="default" onClick={ask('renew')}>
        {t('hook.renew')}
      </Button>
      <Button size="xs" variant="subtle" color="var(--bad)" onClick={ask('remove')}>
        {t('do.remove')}
      </Button>
      {change.error && <ErrorNotice error={change.error} compact />}
      {asking === 'edit' && <HookEditor hook={hook} onSecret={onSecret} onClose={close} />}
      {asking === 'renew' && (
        <ConfirmDialog
          title={t('hook.renewQuestion', { name: hook.name })}
          confirmLabel={t('hook.renew')}
          onConfirm={async () => {
            onSecret((await renew.mutateAsync(undefined)).secret);
          }}
          onClose={close}
        >
          <p>{t('hook.renewHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'remove' && (
        <ConfirmDialog
          title={t('hook.removeQuestion', { name: hook.name })}
          confirmLabel={t('do.remove')}
          danger
          onConfirm={() => remove.mutateAsync(undefined)}
          onClose={close}
        >
          <p>{t('hook.removeHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
