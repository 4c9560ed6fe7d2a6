import { useTranslation } from '@shared/i18n.ts';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { lengthWords } from '@shared/words/lengths.ts';
import { numberWords } from '@shared/words/numbers.ts';
import { sizeWords } from '@shared/words/sizes.ts';
import { assetUrl, documentOf, thumbnailUrl, type Asset } from '@staff/shared/media/media.api.ts';
import { EndingChip } from './EndingChip.tsx';
import css from './Media.module.css';

/** A picture, video or document in the grid of the library. */
export function AssetTile({ clientId, asset, onOpen }: { clientId: string; asset: Asset; onOpen: () => void }) {
  const { t, lang } = useTranslation();
  const cover = asset.notes.cover?.picture ?? undefined;
  const document = documentOf(asset);
  const pixels = [asset.width, asset.height].map((side) => numberWords(side, lang)).join(' × ');
  return (
    <button type="button" className={css.tile} onClick={onOpen} title={asset.name}>
      <MediaView
        className={css.thumb}
        src={assetUrl(clientId, asset.id)}
        small={thumbnailUrl(clientId, cover ?? asset.id)}
        video={asset.video != null && cover === undefined}
        document={document}
        alt=""
      />
      <span className={css.name}>{asset.name}</span>
      {!document && (
        <span className={css.meta}>
          {asset.video
            ? t('media.video', { length: lengthWords(asset.video.millis) })
            : `${pixels} · ${sizeWords(asset.bytes, lang)}`}
        </span>
      )}
      <EndingChip until={asset.notes.rights?.until} className={css.ending} />
    </button>
  );
}
