import { IconMailX } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';

/** Says that an address takes no mails; since when, where one points at it. */
export function BouncedChip({ at, zone, label }: { at: string; zone: string; label: string }) {
  const { lang } = useTranslation();
  return (
    <span title={exact(at, zone, lang)}>
      <Chip tone="bad" icon={<IconMailX size={14} aria-hidden />}>
        {label}
      </Chip>
    </span>
  );
}
