import type { Picture } from '@shared/api/content.ts';
import { useTranslation } from '@shared/i18n.ts';
import { MediaView } from '@shared/ui/MediaView.tsx';
import { comparePictures, type ComparedPicture } from './draftDiff.ts';
import { Mark, Marked } from './Marked.tsx';
import css from './DraftDiff.module.css';

interface Props {
  before: Picture[];
  after: Picture[];
  side: 'before' | 'after';
  url: (assetId: string) => string;
}

/** The pictures of one side, in their order: which the other has not, which stand elsewhere there, and their words. */
export function PictureDiff({ before, after, side, url }: Props) {
  const { t } = useTranslation();
  const pictures = side === 'before' ? comparePictures(before, after) : comparePictures(after, before);
  if (pictures.length === 0) return <p className={css.empty}>{t('diff.noPictures')}</p>;
  return (
    <ol className={css.pictures}>
      {pictures.map((picture) => (
        <li key={picture.assetId} data-changed={picture.other === null}>
          <MediaView src={url(picture.assetId)} alt="" />
          <Words picture={picture} side={side} />
        </li>
      ))}
    </ol>
  );
}

function Words({ picture, side }: { picture: ComparedPicture; side: 'before' | 'after' }) {
  const { t } = useTranslation();
  const { alt, other, moved } = picture;
  if (other === null)
    return (
      <p>
        <Mark side={side}>{alt || t('diff.noAlt')}</Mark>
      </p>
    );
  const [before, after] = side === 'before' ? [alt, other] : [other, alt];
  return (
    <div>
      {alt === other ? <p>{alt || t('diff.noAlt')}</p> : <Marked before={before} after={after} side={side} />}
      {moved && <p className={css.moved}>{t('diff.moved')}</p>}
    </div>
  );
}
