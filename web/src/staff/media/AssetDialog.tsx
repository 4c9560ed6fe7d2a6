import { Button } from '@mantine/core';
import { IconExternalLink, IconFeather } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { lengthWords } from '@shared/words/lengths.ts';
import { sizeWords } from '@shared/words/sizes.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { altOf, assetUrl, thumbnailUrl, type Asset } from '@staff/shared/media/media.api.ts';
import { path } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { AssetFocus } from './AssetFocus.tsx';
import { AssetUses } from './AssetUses.tsx';
import { CropButtons } from './CropButtons.tsx';
import { NotesFields } from './NotesFields.tsx';
import { RemoveAsset } from './RemoveAsset.tsx';
import css from './Media.module.css';

/** A picture or video in full size: what it is, what is noted of it, where it is used, and what can be done with it. */
export function AssetDialog({ clientId, asset, onClose }: { clientId: string; asset: Asset; onClose: () => void }) {
  const { t, lang } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const url = assetUrl(clientId, asset.id);
  const [focus, setFocus] = useState(asset.notes.focus ?? null);
  const isStill = !asset.video && !asset.animated;
  return (
    <Modal opened onClose={onClose} size={880} title={asset.name} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <div className={field.stack}>
        {asset.video ? (
          <MediaView
            className={css.full}
            src={url}
            small={thumbnailUrl(clientId, asset.id)}
            alt={asset.name}
            controls
          />
        ) : (
          <AssetFocus url={url} asset={asset} focus={focus} onChange={may && isStill ? setFocus : null} />
        )}
        <Facts clientId={clientId} asset={asset} />
        {may && <NotesFields clientId={clientId} asset={asset} focus={focus} />}
        <AssetUses clientId={clientId} assetId={asset.id} />
        {may && isStill && <CropButtons clientId={clientId} asset={asset} />}
        <div className={field.actions}>
          {may && <RemoveAsset clientId={clientId} asset={asset} onGone={onClose} />}
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconExternalLink size={18} />}
          >
            {t('media.original')}
          </Button>
          {may && (
            <Button
              component={Link}
              to={path(clientId, `posts/new?asset=${asset.id}`)}
              state={{ alt: altOf(asset, lang) }}
              leftSection={<IconFeather size={18} />}
            >
              {t('media.write')}
            </Button>
          )}
        </div>
      </div>
    </Modal>
  );
}

function Facts({ clientId, asset }: { clientId: string; asset: Asset }) {
  const { t, lang } = useTranslation();
  const { video } = asset;
  const kind = asset.type.split('/')[1]?.toUpperCase().replace('WEBP', 'WebP').replace('QUICKTIME', 'MOV') ?? '';
  return (
    <>
      <p className={css.facts}>
        <ClientTag clientId={clientId} />
        <span>
          {t('media.pixels', { width: asset.width, height: asset.height })} · {kind} · {sizeWords(asset.bytes, lang)}
        </span>
        {video && (
          <span>
            {t('media.videoFacts', {
              length: lengthWords(video.millis),
              codec: video.codec,
              frames: video.framesPerSecond,
            })}
            {!video.sound && `, ${t('media.silent')}`}
          </span>
        )}
      </p>
      {asset.animated && <p className={css.facts}>{t('media.animated')}</p>}
      {asset.removed !== 'NOTHING' && <p className={css.facts}>{t(`media.removed.${asset.removed}`)}</p>}
    </>
  );
}
