import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { networkName } from '@shared/words/networks.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import css from '@staff/shared/list/Cards.module.css';
import own from './Clients.module.css';
import { CopyField } from '@staff/shared/ui/CopyField.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { MailConnection } from './MailConnection.tsx';
import { useConnections, useOwnerLink, useWithdraw, type Connection } from './connections.api.ts';

/** The links that somebody of the client has not used yet. Nothing stands here where there is none. */
export function OpenConnections({ clientId, may }: { clientId: string; may: boolean }) {
  const { t } = useTranslation();
  const connections = useConnections(clientId, may);
  const open = connections.data?.filter((one) => one.open) ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-label={t('channel.signIn.waiting')} className={own.waiting}>
      <h3>{t('channel.signIn.waiting')}</h3>
      <ul className={css.list}>
        {open.map((connection) => (
          <OpenConnection key={connection.id} clientId={clientId} connection={connection} />
        ))}
      </ul>
    </section>
  );
}

function OpenConnection({ clientId, connection }: { clientId: string; connection: Connection }) {
  const { t, lang } = useTranslation();
  const { zone } = useScope();
  const link = useOwnerLink(clientId);
  const withdraw = useWithdraw(clientId);
  const [asking, setAsking] = useState(false);
  const { network, asked, failure } = connection;
  const error = link.error ?? withdraw.error;
  return (
    <li className={css.row}>
      <NetworkIcon network={network} size={22} />
      <div className={css.main}>
        <span className={css.name}>{networkName(network)}</span>
        <span className={css.meta}>
          {t('channel.signIn.askedBy', { name: asked.by.name })} · {t('channel.signIn.ends')}{' '}
          {exact(asked.until, zone, lang)}
        </span>
        {failure != null && (
          <span className={css.bad}>
            {t(`channel.signIn.failure.${failure.code}`, {
              network: networkName(network),
              defaultValue: t('channel.signIn.failure.other', { network: networkName(network) }),
            })}
          </span>
        )}
        {link.data !== undefined && (
          <>
            <CopyField label={t('channel.signIn.link')} text={link.data} />
            <MailConnection clientId={clientId} connectionId={connection.id} />
          </>
        )}
        {error && <ErrorNotice error={error} compact />}
      </div>
      <div className={css.does}>
        {link.data === undefined && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconLink size={16} />}
            loading={link.isPending}
            onClick={() => {
              link.mutate(connection.id);
            }}
          >
            {t('channel.signIn.show')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="var(--bad)"
          loading={withdraw.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('channel.signIn.withdraw')}
        </Button>
        {asking && (
          <ConfirmDialog
            title={t('channel.signIn.withdrawQuestion', { network: networkName(network) })}
            clientId={clientId}
            confirmLabel={t('channel.signIn.withdraw')}
            danger
            onConfirm={() => withdraw.mutateAsync(connection.id)}
            onClose={() => {
              setAsking(false);
            }}
          >
            <p>{t('channel.signIn.withdrawHelp')}</p>
          </ConfirmDialog>
        )}
      </div>
    </li>
  );
}
