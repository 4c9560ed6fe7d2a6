import { Button } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { Ask } from '@desk/Ask.tsx';
import { useMay } from '@desk/session.api.ts';
import { useArchiveClient, type Client } from './client.api.ts';
import css from '@desk/Cards.module.css';

/** Puts the file of a former client away, or says that it is put away. */
export function Archive({ client }: { client: Client }) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const archive = useArchiveClient();
  const may = useMay('MANAGE_CLIENTS');
  if (client.archived) return <p className={css.lead}><IconArchive size={18} stroke={1.75} aria-hidden="true" /> {t('client.isArchived')}</p>;
  if (!may) return null;
  return (
    <section className={`${css.sheet ?? ''} ${css.aside ?? ''}`}>
      <div className={css.main}><h2>{t('client.archive')}</h2><p className={field.hint}>{t('client.archiveHelp')}</p></div>
      <Button variant="default" leftSection={<IconArchive size={18} />} onClick={() => { setAsking(true); }}>{t('client.archiveDo')}</Button>
      {asking && (
        <Ask question={t('client.archiveQuestion', { name: client.name })} clientId={client.id} yes={t('client.archiveDo')} danger onYes={() => archive.mutateAsync(client)} onClose={() => { setAsking(false); }}>
          <p>{t('client.archiveHelp')}</p>
          <p>{t('client.archiveOnce')}</p>
        </Ask>
      )}
    </section>
  );
}
