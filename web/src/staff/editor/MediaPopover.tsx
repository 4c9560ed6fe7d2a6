import '@staff/shared/styles/popover.ts';
import { Button, Popover } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { assetUrl, documentOf, posterUrl, thumbnailUrl, useAssets, type Asset } from '@staff/shared/media/media.api.ts';
import { useOpening } from '@staff/shared/ui/useOpening.ts';
import { LibraryButton } from './LibraryButton.tsx';
import css from './Media.module.css';

interface Props {
  clientId: string;
  onPick: (asset: Asset) => void;
}

/** The popover with the pictures of the client's library, open from the start, and the button it belongs to. */
export function MediaPopover({ clientId, onPick }: Props) {
  const [open, setOpen] = useOpening();
  return (
    <Popover opened={open} onChange={setOpen} width={320} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <LibraryButton
          autoFocus
          onClick={() => {
            setOpen(!open);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown>
        {open && (
          <AssetGrid
            clientId={clientId}
            onPick={(asset) => {
              onPick(asset);
              setOpen(false);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function AssetGrid({ clientId, onPick }: Props) {
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
                    onPick(asset);
                  }}
                  title={asset.name}
                >
                  <MediaView
                    src={assetUrl(clientId, asset.id)}
                    small={thumbnailUrl(clientId, asset.id)}
                    poster={asset.notes.cover?.picture ? posterUrl(clientId, asset.id) : undefined}
                    video={asset.video != null}
                    document={documentOf(asset)}
                    alt={asset.name}
                  />
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
