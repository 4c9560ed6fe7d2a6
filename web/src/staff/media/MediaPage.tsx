import '@staff/shared/styles/input.ts';
import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPhoto, IconPhotoPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useFileDrop } from '@staff/shared/media/useFileDrop.ts';
import { acceptAll, useAssets, useLabels, type Asset, type Wanted } from '@staff/shared/media/media.api.ts';
import { useUploads } from '@staff/shared/media/useUploads.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { ChooseClient } from '@staff/shared/client/ChooseClient.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Uploads } from '@staff/shared/media/Uploads.tsx';
import { Tabs, useTab } from '@staff/shared/ui/Tabs.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { AssetTile } from './AssetTile.tsx';
import css from './Media.module.css';

const AssetDialog = later(async () => (await import('./AssetDialog.tsx')).AssetDialog);
const RightsTab = later(async () => (await import('./RightsTab.tsx')).RightsTab);
const tabs = ['files', 'rights'] as const;
const pause = 300;

/** The pictures and videos of one client, and those of any client that must not stay public. */
export function MediaPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const [tab, setTab] = useTab(tabs);
  return (
    <>
      <PageHeader title={t('page.media')} />
      <Tabs
        names={tabs}
        current={tab}
        label={(name) => t(`library.tab.${name}`)}
        title={t('page.media')}
        onChoose={setTab}
      >
        {tab === 'rights' && <RightsTab />}
        {tab === 'files' && (clientId === null ? <ChooseClient /> : <Library key={clientId} clientId={clientId} />)}
      </Tabs>
    </>
  );
}

function Library({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const uploads = useUploads(clientId);
  const over = useFileDrop(may ? (files) => void uploads.add(files) : null);
  const [search, setSearch] = useState('');
  const [label, setLabel] = useState<string | null>(null);
  const [typed] = useDebouncedValue(search, pause);
  const button = may && (
    <FileButton onChange={(files) => void uploads.add(files)} accept={acceptAll} multiple>
      {(props) => (
        <Button {...props} loading={uploads.left > 0} leftSection={<IconPhotoPlus size={18} />}>
          {t('media.addMany')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <>
      {may && <p className={css.lead}>{t('media.help')}</p>}
      <Uploads clientId={clientId} over={over} uploads={uploads} />
      <div className={css.filter}>
        <TextInput
          type="search"
          aria-label={t('media.search')}
          placeholder={t('media.searchHelp')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          maxLength={100}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
        <LabelChoice clientId={clientId} label={label} onChange={setLabel} />
        {button}
      </div>
      <AssetGrid clientId={clientId} wanted={{ search: typed.trim(), label }} />
    </>
  );
}

interface LabelProps {
  clientId: string;
  label: string | null;
  onChange: (label: string | null) => void;
}

function LabelChoice({ clientId, label, onChange }: LabelProps) {
  const { t } = useTranslation();
  const labels = useLabels(clientId).data ?? [];
  if (labels.length === 0) return null;
  return (
    <NativeSelect
      aria-label={t('media.label')}
      value={label ?? ''}
      data={[{ value: '', label: t('media.allLabels') }, ...labels]}
      onChange={(event) => {
        onChange(event.currentTarget.value || null);
      }}
    />
  );
}

function AssetGrid({ clientId, wanted }: { clientId: string; wanted: Wanted }) {
  const { t } = useTranslation();
  const assets = useAssets(clientId, wanted);
  const [open, setOpen] = useState<Asset | null>(null);
  return (
    <>
      <QueryView query={assets} rows={4}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0)
            return wanted.search !== '' || wanted.label !== null ? (
              <p className={css.lead}>{t('media.nothing')}</p>
            ) : (
              <EmptyState icon={<IconPhoto size={32} stroke={1.5} />} title={t('media.pageEmpty')}>
                {t('media.pageEmptyHelp')}
              </EmptyState>
            );
          return (
            <>
              <ul className={css.grid}>
                {items.map((asset) => (
                  <li key={asset.id}>
                    <AssetTile
                      clientId={clientId}
                      asset={asset}
                      onOpen={() => {
                        setOpen(asset);
                      }}
                    />
                  </li>
                ))}
              </ul>
              <LoadMore query={assets} shown={items.length} />
            </>
          );
        }}
      </QueryView>
      {open && (
        <AssetDialog
          clientId={clientId}
          asset={open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}
