import '@staff/shared/styles/input.ts';
import { Button, NativeSelect } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConnectionWanted } from '@shared/api/content.ts';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { networkName } from '@shared/words/networks.ts';
import { CopyField } from '@staff/shared/ui/CopyField.tsx';
import { useAskOwner } from './connections.api.ts';
import { MailConnection } from './MailConnection.tsx';

interface Props {
  clientId: string;
  network: ConnectionWanted['network'];
  /** The channel to connect again; null where a new one is made. */
  channelId: string | null;
  onClose: () => void;
}

/** Makes the link by which whoever manages an account connects it: the client, or the agency where it does. */
export function SignInLink({ clientId, network, channelId, onClose }: Props) {
  const { t, lang } = useTranslation();
  const ask = useAskOwner(clientId);
  const [language, setLanguage] = useState<string>(lang);
  const words = { network: networkName(network) };
  // Whoever pressed the button by key goes on from what came of it.
  const toMade = (made: HTMLParagraphElement | null) => {
    made?.focus();
  };
  if (ask.data === undefined)
    return (
      <>
        <p>{t('channel.signIn.how', words)}</p>
        <NativeSelect
          label={t('channel.signIn.language')}
          value={language}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => {
            setLanguage(event.currentTarget.value);
          }}
        />
        {ask.error && <ErrorNotice error={ask.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button
            loading={ask.isPending}
            onClick={() => {
              ask.mutate({ network, channelId, language });
            }}
          >
            {t('channel.signIn.make')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p ref={toMade} tabIndex={-1}>
        {t('channel.signIn.made', words)}
      </p>
      <CopyField label={t('channel.signIn.link')} text={ask.data.url} />
      <MailConnection clientId={clientId} connectionId={ask.data.id} />
      <p className={field.hint}>{t('channel.signIn.own', words)}</p>
      <div className={field.actions}>
        <Button
          variant="default"
          component="a"
          href={safeHref(ask.data.url)}
          target="_blank"
          rel="noreferrer"
          rightSection={<IconExternalLink size={16} aria-hidden="true" />}
        >
          {t('channel.signIn.open')}
        </Button>
        <Button onClick={onClose}>{t('do.close')}</Button>
      </div>
    </>
  );
}
