import { useTranslation } from '@shared/i18n.ts';
import css from './Approval.module.css';
import type { Marked } from './remarks.api.ts';

interface Props {
  pin: Marked;
  pictures: string[];
  /** Undefined where it cannot be left out. */
  onUnpin?: () => void;
}

/** What something that is said is about. */
export function PinChip({ pin, pictures, onUnpin }: Props) {
  const { t } = useTranslation();
  const { picture } = pin.place;
  return (
    <p className={css.pin} dir="auto">
      {picture == null
        ? t('approval.toWords', { words: pin.words })
        : t('approval.toPicture', { number: pictures.indexOf(picture) + 1 })}
      {onUnpin && (
        <button type="button" className={css.revise} onClick={onUnpin}>
          {t('approval.unpin')}
        </button>
      )}
    </p>
  );
}
