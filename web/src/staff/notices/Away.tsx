import { useTranslation } from '@shared/i18n.ts';
import { shortDay } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useAbsences, useTeam } from './absences.api.ts';

/** Says beside a name until when the person is away, and who stands in; nothing of who is there. */
export function Away({ staffId }: { staffId: string }) {
  const { t, lang } = useTranslation();
  const { zone } = useSession();
  const today = dateOf(useNow(), zone);
  const absences = useAbsences().data ?? [];
  const team = useTeam().data ?? [];
  const absence = absences.find((each) => each.staffId === staffId && each.from <= today && today <= each.to);
  if (absence === undefined) return null;
  const name = team.find(({ id }) => id === absence.deputyId)?.name ?? '…';
  return <Chip tone="wait">{t('absence.until', { day: shortDay(absence.to, lang), name })}</Chip>;
}
