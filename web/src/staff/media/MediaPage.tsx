import { Button, FileButton } from '@mantine/core';
import { IconPhoto, IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { sizeWords } from '@shared/words/sizes.ts';
import { useIncoming } from '@staff/shared/media/incoming.ts';
import { assetUrl, pictureTypes, useAssets, useUploads, type Asset } from '@staff/shared/media/media.api.ts';
import { More } from '@staff/shared/list/More.tsx';
import { NeedsClient } from '@staff/shared/client/NeedsClient.tsx';
import { PageHead } from '@staff/shared/ui/PageHead.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Uploads } from '@staff/shared/media/Uploads.tsx';
import { Picture } from './Picture.tsx';
import css from './Media.module.css';

/** The pictures of one client. */
export function MediaPage() {
  const { t } = useWords();
  const { clientId } = useScope();
  return clientId === null ? <><PageHead title={t('page.media')} /><NeedsClient /></> : <Shelf clientId={clientId} />;
}

function Shelf({ clientId }: { clientId: string }) {
  const { t } = useWords();
  const assets = useAssets(clientId);
  const may = useMay('WRITE_POSTS');
  const { add, left, refused } = useUploads(clientId);
  const over = useIncoming(may ? (files) => void add(files) : null);
  const [open, setOpen] = useState<Asset | null>(null);
  const button = may && (
    <FileButton onChange={(files) => void add(files)} accept={pictureTypes.join(',')} multiple>
      {(props) => <Button {...props} loading={left > 0} leftSection={<IconPhotoPlus size={18} />}>{t('media.addMany')}</Button>}
    </FileButton>
  );
  return (
    <>
      <PageHead title={t('page.media')}>{button}</PageHead>
      {may && <p className={css.lead}>{t('media.help')}</p>}
      <Uploads clientId={clientId} over={over} left={left} refused={refused} />
      <Answer of={assets} rows={4}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty icon={<IconPhoto size={32} stroke={1.5} />} title={t('media.shelfEmpty')}>{t('media.shelfEmptyHelp')}</Empty>;
          return (
            <>
              <ul className={css.shelf}>{items.map((asset) => <li key={asset.id}><Tile clientId={clientId} asset={asset} onOpen={() => { setOpen(asset); }} /></li>)}</ul>
              <More of={assets} shown={items.length} />
            </>
          );
        }}
      </Answer>
      {open && <Picture clientId={clientId} asset={open} onClose={() => { setOpen(null); }} />}
    </>
  );
}

function Tile({ clientId, asset, onOpen }: { clientId: string; asset: Asset; onOpen: () => void }) {
  const { lang } = useWords();
  return (
    <button type="button" className={css.tile} onClick={onOpen} title={asset.name}>
      <img className={css.thumb} src={assetUrl(clientId, asset.id)} alt="" loading="lazy" />
      <span className={css.name}>{asset.name}</span>
      <span className={css.meta}>{asset.width} × {asset.height} · {sizeWords(asset.bytes, lang)}</span>
    </button>
  );
}
