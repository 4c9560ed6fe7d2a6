import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { NewChannel } from '@shared/api/clients.ts';
import { isAddress } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import {
  connectable,
  connectsBySignIn,
  isManual,
  networkName,
  sampleServer,
  usualServer,
} from '@shared/words/networks.ts';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useConnect } from './client.api.ts';
import { SignInLink } from './SignInLink.tsx';
import { useWhyNot } from './useWhyNot.ts';

interface Props {
  clientId: string;
  channel: Channel | null;
  onClose: () => void;
}

/**
 * Connects an account, or gives a known one a new credential. What is typed as secret is never shown again. Where only
 * people publish there is no account: a name will do, and perhaps the page where they do it.
 */
export function ConnectForm({ clientId, channel: known, onClose }: Props) {
  const { t } = useTranslation();
  const { demo } = useSession();
  const connect = useConnect(clientId);
  // Where its connection does not work, a new channel is there all the same, and is connected again.
  const [made, setMade] = useState<Channel | null>(null);
  const channel = known ?? made;
  const [network, setNetwork] = useState<NewChannel['network']>(known?.network ?? 'MASTODON');
  const [name, setName] = useState(known?.name ?? '');
  const [handle, setHandle] = useState(known?.handle ?? '');
  const [server, setServer] = useState(known?.server ?? usualServer('MASTODON'));
  const [secret, setSecret] = useState('');
  const manual = isManual(network);
  const signIn = connectsBySignIn(network);
  const noAddress = server.trim() !== '' && !isAddress(server);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (channel === null && noAddress) return;
    const account = manual ? {} : { handle: handle.trim(), secret };
    const what =
      channel === null
        ? { channel, body: { network, name: name.trim(), server: server.trim(), ...account } }
        : { channel, body: { secret } };
    connect.mutate(what, {
      onSuccess: ({ channel: stored, test, problem }) => {
        setMade(stored);
        setSecret('');
        if (test?.ok !== false && problem === null) onClose();
      },
    });
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
          <NativeSelect
            data-autofocus
            label={t('channel.network')}
            value={network}
            data={connectable(demo).map((each) => ({ value: each, label: networkName(each) }))}
            onChange={(event) => {
              choose(event.currentTarget.value as NewChannel['network']);
            }}
          />
        )}
        {signIn ? (
          <SignInLink
            key={network}
            clientId={clientId}
            network={network}
            channelId={known?.id ?? null}
            onClose={onClose}
          />
        ) : (
          <>
            {channel === null && (
              <>
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
                  error={noAddress && t('field.url')}
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
                  data-autofocus={channel !== null || undefined}
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
            <ConnectOutcome connect={connect} />
            <div className={field.actions}>
              <Button variant="default" onClick={onClose}>
                {t(made ? 'do.close' : 'do.cancel')}
              </Button>
              <Button type="submit" loading={connect.isPending}>
                {t(channel === null ? 'channel.connect' : 'channel.reconnect')}
              </Button>
            </div>
          </>
        )}
      </form>
    </Modal>
  );
}

/** Why the account could not be stored, or why its connection does not work. */
function ConnectOutcome({ connect }: { connect: ReturnType<typeof useConnect> }) {
  const { t } = useTranslation();
  const why = useWhyNot();
  if (connect.error) return <ErrorNotice error={connect.error} compact />;
  if (!connect.data || connect.isPending) return null;
  const { test, problem } = connect.data;
  if (problem !== null)
    return (
      <>
        <p className={field.bad}>{t('channel.notTested')}</p>
        <ErrorNotice error={problem} compact />
      </>
    );
  return (
    test?.ok === false && (
      <p className={field.bad} role="alert">
        {t('channel.notConnected')} {why(test.reason)} {t('channel.notConnectedHelp')}
      </p>
    )
  );
}
