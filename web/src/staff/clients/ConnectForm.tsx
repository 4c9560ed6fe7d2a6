import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { NewChannel } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { connectable, isManual, networkName, sampleServer, usualServer } from '@shared/words/networks.ts';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useChannelChange } from './client.api.ts';

interface Props {
  clientId: string;
  channel: Channel | null;
  onClose: () => void;
}

/**
 * Connects an account, or gives a known one a new credential. What is typed as secret is never shown again. Where only
 * people publish there is no account: a name will do, and perhaps the page where they do it.
 */
export function ConnectForm({ clientId, channel, onClose }: Props) {
  const { t } = useTranslation();
  const { demo } = useSession();
  const change = useChannelChange(clientId);
  const [network, setNetwork] = useState<NewChannel['network']>(channel?.network ?? 'MASTODON');
  const [name, setName] = useState(channel?.name ?? '');
  const [handle, setHandle] = useState(channel?.handle ?? '');
  const [server, setServer] = useState(channel?.server ?? usualServer('MASTODON'));
  const [secret, setSecret] = useState('');
  const manual = isManual(network);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const account = manual ? {} : { handle: handle.trim(), secret };
    const what =
      channel === null
        ? { verb: 'POST' as const, body: { network, name: name.trim(), server: server.trim(), ...account } }
        : { verb: 'PUT' as const, path: `/${channel.id}/credential`, body: { secret } };
    change.mutate(what, { onSuccess: onClose });
  };
  const choose = (next: NewChannel['network']) => {
    if (server === '' || server === usualServer(network)) setServer(usualServer(next));
    setNetwork(next);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={channel === null ? t('channel.connect') : t('channel.reconnectTitle', { name: channel.name })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <form className={field.stack} onSubmit={submit}>
        <ClientTag clientId={clientId} />
        {channel === null && (
          <>
            <NativeSelect
              label={t('channel.network')}
              value={network}
              data={connectable(demo).map((each) => ({ value: each, label: networkName(each) }))}
              onChange={(event) => {
                choose(event.currentTarget.value as NewChannel['network']);
              }}
            />
            <TextInput
              label={t('channel.name')}
              description={t('channel.nameHelp')}
              required
              maxLength={80}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
            {!manual && (
              <TextInput
                label={t('channel.handle', { context: network })}
                required
                value={handle}
                onChange={(event) => {
                  setHandle(event.currentTarget.value);
                }}
              />
            )}
            <TextInput
              label={t(manual ? 'channel.page' : 'channel.server', { context: network })}
              description={manual && t('channel.pageHelp')}
              type="url"
              required={!manual}
              placeholder={sampleServer(network) ?? 'https://'}
              value={server}
              onChange={(event) => {
                setServer(event.currentTarget.value);
              }}
            />
          </>
        )}
        {manual ? (
          <p className={field.hint}>{t(`channel.byHand.${network}`)}</p>
        ) : (
          <>
            <PasswordInput
              label={t('channel.secret', { context: network })}
              description={t(`channel.secretHelp.${network}`, { defaultValue: '' })}
              required
              autoComplete="off"
              value={secret}
              onChange={(event) => {
                setSecret(event.currentTarget.value);
              }}
              visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
            />
            <p className={field.hint}>{t('channel.secretKept')}</p>
          </>
        )}
        {change.error && <ErrorNotice error={change.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t(channel === null ? 'channel.connect' : 'channel.reconnect')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
