import { Button, FileButton } from '@mantine/core';
import { IconPhoto, IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { sizeWords } from '@shared/words/sizes.ts';
import { useFileDrop } from '@staff/shared/media/useFileDrop.ts';
import { assetUrl, pictureTypes, useAssets, useUploads, type Asset } from '@staff/shared/media/media.api.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { ChooseClient } from '@staff/shared/client/ChooseClient.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Uploads } from '@staff/shared/media/Uploads.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import css from './Media.module.css';

const AssetDialog = later(async () => (await import('./AssetDialog.tsx')).AssetDialog);

/** The pictures of one client. */
export function MediaPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  return clientId === null ? (
    <>
      <PageHeader title={t('page.media')} />
      <ChooseClient />
    </>
  ) : (
    <AssetGrid clientId={clientId} />
  );
}

function AssetGrid({ clientId }: { clientId: string }) {
  const { t } = useTranslation();
  const assets = useAssets(clientId);
  const may = useMay('WRITE_POSTS');
  const { add, left, refused } = useUploads(clientId);
  const over = useFileDrop(may ? (files) => void add(files) : null);
  const [open, setOpen] = useState<Asset | null>(null);
  const button = may && (
    <FileButton onChange={(files) => void add(files)} accept={pictureTypes.join(',')} multiple>
      {(props) => (
        <Button {...props} loading={left > 0} leftSection={<IconPhotoPlus size={18} />}>
          {t('media.addMany')}
        </Button>
      )}
    </FileButton>
  );
  return (
    <>
      <PageHeader title={t('page.media')}>{button}</PageHeader>
      {may && <p className={css.lead}>{t('media.help')}</p>}
      <Uploads clientId={clientId} over={over} left={left} refused={refused} />
      <QueryView query={assets} rows={4}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0)
            return (
              <EmptyState icon={<IconPhoto size={32} stroke={1.5} />} title={t('media.pageEmpty')}>
                {t('media.pageEmptyHelp')}
              </EmptyState>
            );
          return (
            <>
              <ul className={css.grid}>
                {items.map((asset) => (
                  <li key={asset.id}>
                    <Tile
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

function Tile({ clientId, asset, onOpen }: { clientId: string; asset: Asset; onOpen: () => void }) {
  const { lang } = useTranslation();
  return (
    <button type="button" className={css.tile} onClick={onOpen} title={asset.name}>
      <img className={css.thumb} src={assetUrl(clientId, asset.id)} alt="" loading="lazy" />
      <span className={css.name}>{asset.name}</span>
      <span className={css.meta}>
        {asset.width} × {asset.height} · {sizeWords(asset.bytes, lang)}
      </span>
    </button>
  );
}
