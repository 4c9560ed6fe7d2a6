import '@staff/shared/styles/input.ts';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { networkName } from '@shared/words/networks.ts';
import { CopyField } from '@staff/shared/ui/CopyField.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useNetworkAppChange, type NetworkApp } from './networkapps.api.ts';

/** Enters the app that the agency has at a network. Its secret is never shown again. */
export function NetworkAppForm({ app, onClose }: { app: NetworkApp; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useNetworkAppChange();
  const [appId, setAppId] = useState(app.appId ?? '');
  const [secret, setSecret] = useState('');
  const network = networkName(app.network);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate(
      { network: app.network, form: { appId: appId.trim(), secret, version: app.version ?? null } },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('networkApp.title', { network })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={field.stack} onSubmit={submit}>
        <p>{t(`networkApp.how.${app.network}`, { network, defaultValue: t('networkApp.how.other', { network }) })}</p>
        <CopyField label={t('networkApp.redirect')} text={app.redirect} />
        <TextInput
          label={t('networkApp.appId')}
          required
          maxLength={200}
          value={appId}
          data-autofocus
          autoComplete="off"
          onChange={(event) => {
            setAppId(event.currentTarget.value);
          }}
        />
        <PasswordInput
          label={t('networkApp.secret')}
          required
          maxLength={1000}
          autoComplete="off"
          value={secret}
          onChange={(event) => {
            setSecret(event.currentTarget.value);
          }}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        />
        <p className={field.hint}>{t('networkApp.kept')}</p>
        {change.error && <ErrorNotice error={change.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('do.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
