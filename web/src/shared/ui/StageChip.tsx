import {
  IconCalendarEvent, IconCircleCheck, IconCircleDashed, IconCircleX, IconEyeCheck, IconHandClick, IconHandStop, IconHelpCircle,
  IconPencil, IconSend, IconThumbUp, IconTrash, IconUserQuestion, type Icon,
} from '@tabler/icons-react';
import { useTranslation } from '../i18n.ts';
import { stageTone, type Stage } from '../words/stages.ts';
import { Chip } from './Chip.tsx';

const icons: Record<Stage, Icon> = {
  DRAFT: IconPencil, IN_REVIEW: IconEyeCheck, APPROVED: IconThumbUp, SCHEDULED: IconCalendarEvent, HELD: IconHandStop,
  PUBLISHING: IconSend, PUBLISHED: IconCircleCheck, PARTLY: IconCircleDashed, FAILED: IconCircleX,
  UNKNOWN: IconHelpCircle, NEEDS_PERSON: IconUserQuestion, TO_DO: IconHandClick, DISCARDED: IconTrash,
};

/** The icon alone, for a narrow place that also says the word to a screen reader. */
export function StageIcon({ stage, size = 14 }: { stage: Stage; size?: number }) {
  const Shape = icons[stage] ?? IconHelpCircle;
  return <Shape size={size} stroke={2} aria-hidden="true" />;
}

/** Where a post stands: icon, word and shape. */
export function StageChip({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return <Chip tone={stageTone(stage)} icon={<StageIcon stage={stage} />}>{t(`stage.${stage}`)}</Chip>;
}
