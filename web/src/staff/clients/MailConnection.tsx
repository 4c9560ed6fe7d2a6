import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useViewers } from '@staff/shared/client/viewers.api.ts';
import { useMailLink } from './connections.api.ts';

const another = '';

/** Mails the link to connect an account to one of the client's people, or to an address. */
export function MailConnection({ clientId, connectionId }: { clientId: string; connectionId: string }) {
  const { t } = useTranslation();
  const viewers = useViewers(clientId).data ?? [];
  const mail = useMailLink(clientId, connectionId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const viewerId = chosen ?? viewers[0]?.id ?? another;
  const name = viewers.find((viewer) => viewer.id === viewerId)?.name ?? email.trim();
  const [sentTo, setSentTo] = useState('');
  const send = () => {
    mail.mutate(viewerId === another ? { viewerId: null, email: email.trim() } : { viewerId, email: null }, {
      onSuccess: () => {
        setSentTo(name);
      },
    });
  };
  return (
    // No form of its own: it stands in the one that makes the link.
    <div className={field.stack}>
      {viewers.length > 0 && (
        <NativeSelect
          label={t('channel.signIn.mailTo')}
          value={viewerId}
          data={[
            ...viewers.map((viewer) => ({ value: viewer.id, label: `${viewer.name}, ${viewer.email}` })),
            { value: another, label: t('channel.signIn.mailAnother') },
          ]}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
          }}
        />
      )}
      {viewerId === another && (
        <TextInput
          label={t('channel.signIn.mailAddress')}
          type="email"
          required
          maxLength={200}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      )}
      {mail.error && <ErrorNotice error={mail.error} compact />}
      {mail.isSuccess && <p role="status">{t('channel.signIn.mailed', { name: sentTo })}</p>}
      <div className={field.actions}>
        <Button
          size="xs"
          disabled={viewerId === another && !/^\S+@\S+$/.test(email.trim())}
          onClick={send}
          variant="default"
          leftSection={<IconMailForward size={16} />}
          loading={mail.isPending}
        >
          {t('channel.signIn.mail')}
        </Button>
      </div>
    </div>
  );
}
