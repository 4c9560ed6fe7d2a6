import '@staff/shared/styles/popover.ts';
import { Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { assetUrl, useAssets } from '@staff/shared/media/media.api.ts';
import css from './Media.module.css';

/** A popover with the pictures of the client's library. */
export function MediaLibrary({ clientId, onPick }: { clientId: string; onPick: (assetId: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="xs"
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('media.library')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {open && (
          <AssetGrid
            clientId={clientId}
            onPick={(assetId) => {
              onPick(assetId);
              setOpen(false);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function AssetGrid({ clientId, onPick }: { clientId: string; onPick: (assetId: string) => void }) {
  const { t } = useTranslation();
  const assets = useAssets(clientId);
  return (
    <QueryView query={assets} rows={2}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0) return <p className={css.none}>{t('media.libraryEmpty')}</p>;
        return (
          <ul className={css.grid}>
            {items.map((asset) => (
              <li key={asset.id}>
                <button
                  type="button"
                  className={css.pick}
                  onClick={() => {
                    onPick(asset.id);
                  }}
                  title={asset.name}
                >
                  <img src={assetUrl(clientId, asset.id)} alt={asset.name} loading="lazy" />
                </button>
              </li>
            ))}
            {assets.hasNextPage && (
              <li className={css.more}>
                <Button
                  variant="default"
                  size="xs"
                  fullWidth
                  loading={assets.isFetchingNextPage}
                  onClick={() => void assets.fetchNextPage()}
                >
                  {t('do.more')}
                </Button>
              </li>
            )}
          </ul>
        );
      }}
    </QueryView>
  );
}
