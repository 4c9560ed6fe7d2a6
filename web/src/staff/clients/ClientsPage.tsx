import { Button, Modal, TextInput } from '@mantine/core';
import { IconArchive, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '@shared/i18n.ts';
import { zoneName } from '@shared/time/words.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { useClients } from '@desk/clients.api.ts';
import { PageHead } from '@desk/PageHead.tsx';
import { path, rememberScope } from '@desk/scope.ts';
import { useMay, useSession } from '@desk/session.api.ts';
import { blankFile } from './client.api.ts';
import { FileForm } from './FileForm.tsx';
import css from '@desk/Cards.module.css';

/** Every client one looks after. */
export function ClientsPage() {
  const { t } = useWords();
  const clients = useClients();
  const { zone, allClients } = useSession();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const may = useMay('MANAGE_CLIENTS') && allClients;
  return (
    <>
      <PageHead title={t('page.clients')} fixed>{may && <Button leftSection={<IconPlus size={18} />} onClick={() => { setAdding(true); }}>{t('client.add')}</Button>}</PageHead>
      <div className={css.bar}><TextInput className={css.grow ?? ''} value={search} onChange={(event) => { setSearch(event.currentTarget.value); }} placeholder={t('scope.search')} aria-label={t('scope.search')} leftSection={<IconSearch size={16} />} /></div>
      <Answer of={clients} rows={5}>
        {(all) => {
          const found = all.filter((client) => client.name.toLocaleLowerCase('de').includes(search.trim().toLocaleLowerCase('de'))).sort((a, b) => Number(a.archived) - Number(b.archived));
          if (found.length === 0) return <Empty title={t(all.length === 0 ? 'client.none' : 'scope.none')}>{all.length === 0 ? t('client.noneHelp') : ''}</Empty>;
          return (
            <ul className={css.list}>
              {found.map((client) => (
                <li key={client.id}>
                  <Link className={css.row} to={path(client.id, 'client')} onClick={() => { rememberScope(client.id); }}>
                    <span className={css.edge} style={{ background: client.colour }} aria-hidden="true" />
                    <span className={css.main}><span className={css.name}>{client.name}{client.archived && <Chip tone="plain" icon={<IconArchive size={14} stroke={2} aria-hidden="true" />}>{t('client.archived')}</Chip>}</span><span className={css.meta}>{client.state != null ? t(`land.${client.state}`) : ''} · {zoneName(client.zone)} · {t(`client.${client.address}`)}</span></span>
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      <Modal opened={adding} onClose={() => { setAdding(false); }} size={820} title={t('client.add')} closeButtonProps={{ 'aria-label': t('do.close') }}>
        <FileForm clientId={null} initial={blankFile(zone)} version={null} onSaved={(client) => { rememberScope(client.id); void navigate(path(client.id, 'client?tab=channels')); }} />
      </Modal>
    </>
  );
}
