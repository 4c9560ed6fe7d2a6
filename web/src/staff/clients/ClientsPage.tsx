import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { IconArchive, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { zoneName } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useClients, type ClientCard } from '@staff/shared/client/clients.api.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { path, rememberScope } from '@staff/shared/client/scope.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { Tabs, useTab } from '@staff/shared/ui/Tabs.tsx';
import { ArchiveButton } from './Archive.tsx';
import { blankClient, useSaveClient } from './client.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import own from './Clients.module.css';

const ClientForm = later(async () => (await import('./ClientForm.tsx')).ClientForm);

const tabs = ['current', 'archived'] as const;

/** The clients one looks after, and a tab with the archived ones. */
export function ClientsPage() {
  const { t } = useTranslation();
  const clients = useClients();
  const { allClients } = useSession();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [search, setSearch] = useState(asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    setSearch(asked);
  }
  const [adding, setAdding] = useState(false);
  const [tab, setTab] = useTab(tabs);
  const may = useMay('MANAGE_CLIENTS') && allClients;
  return (
    <>
      <PageHeader title={t('page.clients')} fixed>
        {may && (
          <Button
            leftSection={<IconPlus size={18} />}
            onClick={() => {
              // A form that comes into an open dialog would find the focus elsewhere.
              void ClientForm.load()
                .catch(() => undefined)
                .finally(() => {
                  setAdding(true);
                });
            }}
          >
            {t('client.add')}
          </Button>
        )}
      </PageHeader>
      {(tab === 'archived' || clients.data?.some((client) => client.archived)) && (
        <Tabs
          names={tabs}
          current={tab}
          label={(name) => t(`client.list.${name}`)}
          title={t('page.clients')}
          onChoose={setTab}
        />
      )}
      <div className={css.bar}>
        <TextInput
          type="search"
          className={css.grow ?? ''}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
          placeholder={t('scope.search')}
          aria-label={t('scope.search')}
          leftSection={<IconSearch size={16} />}
        />
      </div>
      <QueryView query={clients} rows={5}>
        {(all) => {
          const listed = all.filter((client) => client.archived === (tab === 'archived'));
          const found = listed.filter((client) =>
            client.name.toLocaleLowerCase('de').includes(search.trim().toLocaleLowerCase('de')),
          );
          if (all.length === 0) return <EmptyState title={t('client.none')}>{t('client.noneHelp')}</EmptyState>;
          if (found.length === 0)
            return (
              <EmptyState title={t(tab === 'archived' && listed.length === 0 ? 'client.noneArchived' : 'scope.none')} />
            );
          return (
            <ul className={css.list}>
              {found.map((client) => (
                <ClientRow key={client.id} client={client} />
              ))}
            </ul>
          );
        }}
      </QueryView>
      <Modal
        opened={adding}
        onClose={() => {
          setAdding(false);
        }}
        size={820}
        title={t('client.add')}
        closeButtonProps={{ 'aria-label': t('do.close') }}
      >
        <NewClientDialog />
      </Modal>
    </>
  );
}

function ClientRow({ client }: { client: ClientCard }) {
  const { t } = useTranslation();
  return (
    <li className={own.item}>
      <Link
        className={`${css.row ?? ''} ${own.link ?? ''}`}
        to={path(client.id, 'client')}
        onClick={() => {
          rememberScope(client.id);
        }}
      >
        <span className={css.edge} style={{ background: client.colour }} aria-hidden="true" />
        <span className={css.main}>
          <span className={css.name}>
            {client.name}
            {client.archived && (
              <Chip tone="plain" icon={<IconArchive size={14} stroke={2} aria-hidden="true" />}>
                {t('client.archived')}
              </Chip>
            )}
          </span>
          <span className={css.meta}>
            {client.state != null ? t(`land.${client.state}`) : ''} · {zoneName(client.zone)} ·{' '}
            {t(`client.${client.address}`)}
          </span>
        </span>
      </Link>
      {client.archived && <ArchiveButton client={client} />}
    </li>
  );
}

function NewClientDialog() {
  const { zone } = useSession();
  const save = useSaveClient(null);
  const navigate = useNavigate();
  return (
    <ClientForm
      clientId={null}
      save={save}
      initial={blankClient(zone)}
      version={null}
      onSaved={(client) => {
        rememberScope(client.id);
        void navigate(path(client.id, 'client?tab=channels'));
      }}
    />
  );
}
