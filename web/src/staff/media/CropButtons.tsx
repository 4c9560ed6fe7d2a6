import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCrop } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { numberWords } from '@shared/words/numbers.ts';
import { useCrop, type Asset } from '@staff/shared/media/media.api.ts';
import css from './Media.module.css';

/** The ratios that networks show: upright and square in feeds, lying for links, upright for stories. */
const ratios = [
  { wide: 4, high: 5 },
  { wide: 1, high: 1 },
  { wide: 191, high: 100 },
  { wide: 16, high: 9 },
  { wide: 9, high: 16 },
];

/** Cuts a picture to the ratio of a network, around its noted focus. */
export function CropButtons({ clientId, asset }: { clientId: string; asset: Asset }) {
  const { t, lang } = useTranslation();
  const crop = useCrop(clientId, asset.id);
  return (
    <section aria-label={t('media.crop')}>
      <h3 className={css.head}>{t('media.crop')}</h3>
      <div className={css.crops}>
        {ratios.map(({ wide, high }) => (
          <Button
            key={`${String(wide)}:${String(high)}`}
            variant="default"
            size="xs"
            leftSection={<IconCrop size={16} aria-hidden="true" />}
            loading={crop.isPending && crop.variables.wide === wide && crop.variables.high === high}
            disabled={crop.isPending}
            onClick={() => {
              crop.mutate(
                { wide, high },
                {
                  onSuccess: ({ name }) => {
                    notifications.show({ message: t('media.cropped', { name }) });
                  },
                },
              );
            }}
          >
            {high === 100 ? `${numberWords(wide / high, lang)}:1` : `${String(wide)}:${String(high)}`}
          </Button>
        ))}
      </div>
      {crop.error && <ErrorNotice error={crop.error} compact />}
    </section>
  );
}
