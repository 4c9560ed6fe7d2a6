import { Button } from '@mantine/core';
import { IconBuildingBroadcastTower, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useChannels, type Channel } from '@staff/shared/client/clients.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { ChannelRow } from './ChannelRow.tsx';
import { useChannelChange } from './client.api.ts';
import { OpenConnections } from './OpenConnections.tsx';
import css from '@staff/shared/list/Cards.module.css';
import { later } from '@staff/shared/ui/later.tsx';

const ConnectForm = later(async () => (await import('./ConnectForm.tsx')).ConnectForm);

/** The channels of a client. */
export function ChannelsTab({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const channels = useChannels(clientId);
  const change = useChannelChange(clientId);
  const may = useMay('MANAGE_CLIENTS');
  const [params, setParams] = useSearchParams();
  const [reconnecting, setReconnecting] = useState<Channel | null>(null);
  const [removing, setRemoving] = useState<Channel | null>(null);
  const connect = may && (
    <Button
      leftSection={<IconPlus size={18} />}
      onClick={() => {
        setParams((now) => ({ ...Object.fromEntries(now), connect: 'new' }));
      }}
    >
      {t('channel.connect')}
    </Button>
  );
  return (
    <>
      <div className={css.bar}>
        <p className={css.lead}>{t('channel.help')}</p>
        {connect}
      </div>
      {change.error && <ErrorNotice error={change.error} compact />}
      <QueryView query={channels} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconBuildingBroadcastTower size={32} stroke={1.5} />} title={t('channel.none')}>
              {t('channel.noneHelp')}
            </EmptyState>
          ) : (
            <ul className={css.list}>
              {items.map((channel) => (
                <ChannelRow
                  key={channel.id}
                  channel={channel}
                  may={may}
                  onReconnect={() => {
                    setReconnecting(channel);
                  }}
                  onRemove={() => {
                    setRemoving(channel);
                  }}
                  onPause={() => {
                    change.mutate({
                      verb: 'PUT',
                      path: `/${channel.id}`,
                      body: {
                        name: channel.name,
                        status: channel.status === 'PAUSED' ? 'LIVE' : 'PAUSED',
                        version: channel.version,
                      },
                    });
                  }}
                />
              ))}
            </ul>
          )
        }
      </QueryView>
      <OpenConnections clientId={clientId} may={may} />
      {may && params.has('connect') && (
        <ConnectForm
          clientId={clientId}
          channel={null}
          onClose={() => {
            setParams(
              (now) => {
                now.delete('connect');
                return now;
              },
              { replace: true },
            );
          }}
        />
      )}
      {reconnecting !== null && (
        <ConnectForm
          clientId={clientId}
          channel={reconnecting}
          onClose={() => {
            setReconnecting(null);
          }}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('channel.removeQuestion', { name: removing.name })}
          clientId={clientId}
          confirmLabel={t('channel.remove')}
          danger
          onConfirm={() => change.mutateAsync({ verb: 'DELETE', path: `/${removing.id}` })}
          onClose={() => {
            setRemoving(null);
          }}
        >
          <p>{t('channel.removeHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
