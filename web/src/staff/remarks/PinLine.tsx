import { MediaView } from '@shared/ui/MediaView.tsx';
import { useTranslation } from '@shared/i18n.ts';
import type { Draft } from '@staff/shared/post/draft.ts';
import { assetUrl, posterUrl, thumbnailUrl } from '@staff/shared/media/media.api.ts';
import panel from '@staff/shared/ui/Panel.module.css';
import { pictureNumber } from './places.ts';
import css from './Remarks.module.css';
import type { Pin } from './remarks.api.ts';

interface Props {
  clientId: string;
  pin: Pin;
  draft: Draft;
  onShow: () => void;
}

/** What a thread is about: the words or the picture, and the way there. */
export function PinLine({ clientId, pin, draft, onShow }: Props) {
  const { t } = useTranslation();
  const { place, words, gone } = pin;
  if (place.picture != null) {
    const number = pictureNumber(draft, pin);
    return (
      <p className={css.pin}>
        {number > 0 && (
          <MediaView
            className={css.thumb}
            src={assetUrl(clientId, place.picture)}
            small={thumbnailUrl(clientId, place.picture)}
            poster={posterUrl(clientId, place.picture)}
            alt=""
          />
        )}
        {number === 0 ? t('remarks.pictureGone') : t('remarks.toPicture', { number })}
      </p>
    );
  }
  const where =
    place.part != null
      ? t('remarks.part', { number: place.part + 2 })
      : place.variant != null
        ? t('remarks.variant')
        : null;
  return (
    <div className={css.pin}>
      {gone && <p className={css.meta}>{t('remarks.gone')}</p>}
      <q dir="auto">{words}</q>
      {where !== null && <span className={css.meta}>{where}</span>}
      {!gone && (
        <button type="button" className={panel.link} onClick={onShow}>
          {t('remarks.show')}
        </button>
      )}
    </div>
  );
}
