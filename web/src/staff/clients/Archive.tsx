import { Button } from '@mantine/core';
import { IconArchive, IconArchiveOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useArchiving } from './client.api.ts';
import css from '@staff/shared/list/Cards.module.css';

interface Props {
  client: { id: string; name: string; archived: boolean };
}

/** Archives a former client, or says that it is archived and offers to restore it. */
export function Archive({ client }: Props) {
  const { t } = useTranslation();
  const may = useMay('MANAGE_CLIENTS');
  if (!may && !client.archived) return null;
  return (
    <section className={`${css.card ?? ''} ${css.aside ?? ''}`}>
      <div className={css.main}>
        <h2>{t(client.archived ? 'client.archived' : 'client.archive')}</h2>
        <p className={field.hint}>{t(client.archived ? 'client.isArchived' : 'client.archiveHelp')}</p>
      </div>
      <ArchiveButton client={client} />
    </section>
  );
}

/** Archives or restores a client after a confirmation. */
export function ArchiveButton({ client: { id, name, archived } }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const archiving = useArchiving(id);
  const Shape = archived ? IconArchiveOff : IconArchive;
  const does = t(archived ? 'client.unarchiveDo' : 'client.archiveDo');
  if (!useMay('MANAGE_CLIENTS')) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<Shape size={18} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {does}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t(archived ? 'client.unarchiveQuestion' : 'client.archiveQuestion', { name })}
          clientId={id}
          confirmLabel={does}
          danger={!archived}
          onConfirm={() => archiving.mutateAsync(!archived)}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t(archived ? 'client.unarchiveHelp' : 'client.archiveHelp')}</p>
          {!archived && <p>{t('client.archiveHolds')}</p>}
        </ConfirmDialog>
      )}
    </>
  );
}
