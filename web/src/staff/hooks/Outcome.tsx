import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import type { HookDelivery } from './hooks.api.ts';

const tones = { WAITING: 'wait', TAKEN: 'good', FAILED: 'bad', DROPPED: 'plain' } as const;

/** Where a delivery stands, and what the receiver answered at the last try. */
export function Outcome({ delivery }: { delivery: HookDelivery }) {
  const { t } = useTranslation();
  const { status, last, tries } = delivery;
  const why =
    last?.failure == null
      ? last?.status == null
        ? ''
        : String(last.status)
      : t(`hook.failure.${last.failure}`, { status: last.status ?? '' });
  return (
    <>
      <Chip tone={tones[status]}>{t(`hook.status.${status}`)}</Chip> {why}
      {tries > 1 && <> · {t('hook.tries', { count: tries })}</>}
    </>
  );
}
