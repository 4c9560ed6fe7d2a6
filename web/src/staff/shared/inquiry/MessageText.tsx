import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { MessageContent } from './inquiries.api.ts';
import css from './MessageText.module.css';

/** The text of a message with its content warning, its pictures, and whether it was edited or deleted. */
export function MessageText({
  said,
  zone,
  className,
}: {
  said: MessageContent;
  zone: string;
  className: string | undefined;
}) {
  const { t } = useTranslation();
  const warning = said.attached?.warning;
  const pictures = said.attached?.pictures ?? [];
  return (
    <>
      {said.goneAt != null && (
        <p className={css.fate}>
          <Chip tone="bad">{t('said.gone')}</Chip> <RelativeTime at={said.goneAt} zone={zone} />
        </p>
      )}
      {said.goneAt == null && said.editedAt != null && (
        <p className={css.fate}>
          <Chip tone="wait">{t('said.edited')}</Chip> <RelativeTime at={said.editedAt} zone={zone} />
        </p>
      )}
      {warning != null && (
        <p className={css.warning} dir="auto">
          {t('said.warning', { warning })}
        </p>
      )}
      {said.text !== '' && (
        <p className={className} dir="auto">
          {said.text}
        </p>
      )}
      {pictures.length > 0 && (
        <ul className={css.pictures}>
          {pictures.map((picture, index) => (
            <li key={index} dir="auto">
              {picture.description == null
                ? t('said.noDescription')
                : t('said.picture', { description: picture.description })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
