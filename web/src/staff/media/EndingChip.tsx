import { IconClockExclamation, IconCopyrightOff } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { endingOf } from './rights.ts';

/** Says that the rights of a file have ended or end soon; nothing where they do not. */
export function EndingChip({ until, className }: { until: string | null | undefined; className?: string | undefined }) {
  const { t } = useTranslation();
  const ending = endingOf(until, useNow());
  if (ending === null) return null;
  const Shape = ending === 'over' ? IconCopyrightOff : IconClockExclamation;
  return (
    <span className={className}>
      <Chip tone={ending === 'over' ? 'bad' : 'wait'} icon={<Shape size={14} stroke={2} aria-hidden="true" />}>
        {t(`library.${ending}`)}
      </Chip>
    </span>
  );
}
