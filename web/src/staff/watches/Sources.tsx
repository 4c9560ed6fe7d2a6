import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, IconRss } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useSaid } from '@shared/words/sentence.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useChange, useSources, type Source } from './watches.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { AddFeed } from './AddFeed.tsx';

/** Where mentions come from: feeds and the client's own channels. */
export function Sources({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const sources = useSources(clientId);
  const change = useChange(clientId, 'sources');
  const may = useMay('MANAGE_CLIENTS');
  const hurries = useMay('WRITE_POSTS');
  const [removing, setRemoving] = useState<Source | null>(null);
  return (
    <>
      {may && <AddFeed clientId={clientId} />}
      {change.error && <ErrorNotice error={change.error} compact />}
      <QueryView query={sources} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRss size={32} stroke={1.5} />} title={t('source.none')}>
              {t('source.noneHelp')}
            </EmptyState>
          ) : (
            <ul className={css.list}>
              {items.map((source) => (
                <li key={source.id} className={css.row}>
                  <SourceRow source={source} />
                  <div className={css.does}>
                    {hurries && (
                      <Button
                        size="xs"
                        variant="default"
                        leftSection={<IconRefresh size={14} />}
                        onClick={() => {
                          change.mutate({ verb: 'POST', path: `/${source.id}/poll` });
                        }}
                      >
                        {t('source.poll')}
                      </Button>
                    )}
                    {may && source.kind === 'FEED' && (
                      <Button
                        size="xs"
                        variant="subtle"
                        color="var(--bad)"
                        onClick={() => {
                          setRemoving(source);
                        }}
                      >
                        {t('do.remove')}
                      </Button>
                    )}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {removing && (
        <ConfirmDialog
          title={t('source.removeQuestion', { name: removing.name })}
          clientId={clientId}
          confirmLabel={t('do.remove')}
          danger
          onConfirm={() => change.mutateAsync({ verb: 'DELETE', path: `/${removing.id}` })}
          onClose={() => {
            setRemoving(null);
          }}
        >
          <p>{t('source.removeHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function SourceRow({ source }: { source: Source }) {
  const { t } = useTranslation();
  const say = useSaid();
  const { zone } = useScope();
  const now = useNow();
  return (
    <div className={css.main}>
      <span className={css.name}>
        <NetworkIcon network={source.network} />
        {source.name}
      </span>
      {source.url != null && <span className={css.meta}>{source.url}</span>}
      <span className={css.meta}>
        {source.lastReadAt == null ? (
          t('source.never')
        ) : (
          <>
            {t('source.read')} <RelativeTime at={source.lastReadAt} zone={zone} />
          </>
        )}
        {source.nextAt != null && Date.parse(source.nextAt) > now.getTime() && (
          <>
            {' '}
            · {t('source.next')} <RelativeTime at={source.nextAt} zone={zone} coming />
          </>
        )}
      </span>
      {source.error && (
        <span className={css.bad}>
          <IconAlertTriangle size={14} stroke={2} aria-hidden="true" /> {say('trouble', source.error)} (
          <RelativeTime at={source.error.at} zone={zone} />)
        </span>
      )}
    </div>
  );
}
