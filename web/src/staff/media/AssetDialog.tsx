import { Button } from '@mantine/core';
import { IconExternalLink, IconFeather } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { DocumentTile } from '@shared/ui/DocumentTile.tsx';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { lengthWords } from '@shared/words/lengths.ts';
import { numberWords } from '@shared/words/numbers.ts';
import { sizeWords } from '@shared/words/sizes.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { altOf, assetUrl, documentOf, posterUrl, type Asset } from '@staff/shared/media/media.api.ts';
import { path } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useAskBeforeLeaving } from '@staff/shared/media/useUploads.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { AssetFocus } from './AssetFocus.tsx';
import { AssetUses } from './AssetUses.tsx';
import { CropButtons } from './CropButtons.tsx';
import { NotesFields } from './NotesFields.tsx';
import { RemoveAsset } from './RemoveAsset.tsx';
import { ReplaceAsset } from './ReplaceAsset.tsx';
import css from './Media.module.css';

/** A picture or video in full size, or a document: what it is, what is noted of it, where it is used, and what can be done with it. */
export function AssetDialog({ clientId, asset, onClose }: { clientId: string; asset: Asset; onClose: () => void }) {
  const { t, lang } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const url = assetUrl(clientId, asset.id);
  const [focus, setFocus] = useState(asset.notes.focus ?? null);
  const [unsaved, setUnsaved] = useState(false);
  /** What is done once what is not saved is given up; null if nobody asked for it. */
  const [leaving, setLeaving] = useState<{ go: () => void } | null>(null);
  const navigate = useNavigate();
  useAskBeforeLeaving(unsaved);
  const document = documentOf(asset);
  const isStill = !asset.video && !document && !asset.animated;
  const writing = { to: path(clientId, `posts/new?asset=${asset.id}`), state: { alt: altOf(asset, lang) } };
  const leaveTo = (go: () => void) => {
    if (unsaved) setLeaving({ go });
    else go();
  };
  return (
    <Modal
      opened
      onClose={() => {
        leaveTo(onClose);
      }}
      size={880}
      title={asset.name}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        {document ? (
          <DocumentTile facts={document} title={asset.name} />
        ) : asset.video ? (
          <MediaView
            className={css.full}
            src={videoSrc(url, asset)}
            video
            poster={asset.notes.cover?.picture ? posterUrl(clientId, asset.id) : undefined}
            alt={asset.name}
            controls
          />
        ) : (
          <AssetFocus url={url} asset={asset} focus={focus} onChange={may && isStill ? setFocus : null} />
        )}
        <Facts clientId={clientId} asset={asset} />
        {may && <NotesFields clientId={clientId} asset={asset} focus={focus} onUnsaved={setUnsaved} />}
        <AssetUses clientId={clientId} assetId={asset.id} />
        {may && isStill && <CropButtons clientId={clientId} asset={asset} />}
        <div className={field.actions}>
          {may && <RemoveAsset clientId={clientId} asset={asset} onGone={onClose} />}
          {may && <ReplaceAsset clientId={clientId} asset={asset} leaveTo={leaveTo} onDone={onClose} />}
          <Button
            component="a"
            href={url}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<IconExternalLink size={18} />}
          >
            {t(document ? 'document.save' : 'media.original')}
          </Button>
          {may && (
            <Button
              component={Link}
              {...writing}
              leftSection={<IconFeather size={18} />}
              onClick={(event) => {
                if (!unsaved) return;
                event.preventDefault();
                leaveTo(() => void navigate(writing.to, { state: writing.state }));
              }}
            >
              {t('media.write')}
            </Button>
          )}
        </div>
        {leaving && (
          <ConfirmDialog
            title={t('library.unsavedQuestion')}
            clientId={clientId}
            confirmLabel={t('library.discard')}
            danger
            onConfirm={() => {
              leaving.go();
              return Promise.resolve();
            }}
            onClose={() => {
              setLeaving(null);
            }}
          >
            <p>{t('library.unsavedHelp')}</p>
          </ConfirmDialog>
        )}
      </div>
    </Modal>
  );
}

/** The film at the moment that it is shown by. */
const videoSrc = (url: string, { notes }: Asset): string =>
  notes.cover && !notes.cover.picture ? `${url}#t=${String(notes.cover.millis / 1_000)}` : url;

function Facts({ clientId, asset }: { clientId: string; asset: Asset }) {
  const { t, lang } = useTranslation();
  const { video } = asset;
  const kind = asset.type.split('/')[1]?.toUpperCase().replace('WEBP', 'WebP').replace('QUICKTIME', 'MOV') ?? '';
  return (
    <>
      <p className={css.facts}>
        <ClientTag clientId={clientId} />
        {!asset.document && (
          <span>
            {t('media.pixels', { width: numberWords(asset.width, lang), height: numberWords(asset.height, lang) })} ·{' '}
            {kind} · {sizeWords(asset.bytes, lang)}
          </span>
        )}
        {asset.document?.pages === 0 && <span>{t('media.pagesUnknown')}</span>}
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
      {asset.document && <p className={css.facts}>{t('media.documentAsIs')}</p>}
      {asset.animated && <p className={css.facts}>{t('media.animated')}</p>}
      {asset.removed !== 'NOTHING' && <p className={css.facts}>{t(`media.removed.${asset.removed}`)}</p>}
    </>
  );
}
