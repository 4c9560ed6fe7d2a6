import '@staff/shared/styles/choice.ts';
import { Button, Switch } from '@mantine/core';
import { IconPlus, IconRadar2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useChange, useWatches, type Watch } from './watches.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { later } from '@staff/shared/ui/later.tsx';

const WatchForm = later(async () => (await import('./WatchForm.tsx')).WatchForm);

/** The stored searches of a client. */
export function Watches({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const watches = useWatches(clientId);
  const change = useChange(clientId, 'watches');
  const may = useMay('WRITE_POSTS');
  const [editing, setEditing] = useState<Watch | 'new' | null>(null);
  const [removing, setRemoving] = useState<Watch | null>(null);
  return (
    <>
      <div className={css.bar}>
        <p className={css.lead}>{t('watch.help')}</p>
        {may && (
          <Button
            leftSection={<IconPlus size={18} />}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('watch.add')}
          </Button>
        )}
      </div>
      {change.error && <ErrorNotice error={change.error} compact />}
      <QueryView query={watches} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconRadar2 size={32} stroke={1.5} />} title={t('watch.none')}>
              {t('watch.noneHelp')}
            </EmptyState>
          ) : (
            <ul className={css.list}>
              {items.map((watch) => (
                <li key={watch.id} className={css.row}>
                  <div className={css.main}>
                    <span className={css.name}>{watch.name}</span>
                    <span>
                      <code className={css.code}>{watch.query}</code>
                    </span>
                  </div>
                  {may && (
                    <div className={css.does}>
                      <Switch
                        label={t('watch.active')}
                        checked={watch.active}
                        onChange={(event) => {
                          change.mutate({
                            verb: 'PUT',
                            path: `/${watch.id}`,
                            body: {
                              name: watch.name,
                              query: watch.query,
                              active: event.currentTarget.checked,
                              version: watch.version,
                            },
                          });
                        }}
                      />
                      <Button
                        size="xs"
                        variant="default"
                        onClick={() => {
                          setEditing(watch);
                        }}
                      >
                        {t('do.edit')}
                      </Button>
                      <Button
                        size="xs"
                        variant="subtle"
                        color="var(--bad)"
                        onClick={() => {
                          setRemoving(watch);
                        }}
                      >
                        {t('do.remove')}
                      </Button>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {editing !== null && (
        <WatchForm
          clientId={clientId}
          watch={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('watch.removeQuestion', { name: removing.name })}
          clientId={clientId}
          confirmLabel={t('do.remove')}
          danger
          onConfirm={() => change.mutateAsync({ verb: 'DELETE', path: `/${removing.id}` })}
          onClose={() => {
            setRemoving(null);
          }}
        >
          <p>{t('watch.removeHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
