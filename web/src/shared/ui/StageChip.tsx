import {
  IconArrowBackUp,
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconEyeCheck,
  IconHandClick,
  IconHandStop,
  IconHelpCircle,
  IconMailForward,
  IconPencil,
  IconSend,
  IconThumbUp,
  IconTrash,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from '../i18n.ts';
import { stageTone, type Stage } from '../words/stages.ts';
import { Chip } from './Chip.tsx';

const icons: Record<Stage, Icon> = {
  DRAFT: IconPencil,
  SENT_BACK: IconArrowBackUp,
  IN_REVIEW: IconEyeCheck,
  WITH_CLIENT: IconMailForward,
  APPROVED: IconThumbUp,
  SCHEDULED: IconCalendarEvent,
  HELD: IconHandStop,
  PUBLISHING: IconSend,
  PUBLISHED: IconCircleCheck,
  PARTLY: IconCircleDashed,
  FAILED: IconCircleX,
  UNKNOWN: IconHelpCircle,
  NEEDS_PERSON: IconUserQuestion,
  TO_DO: IconHandClick,
  DISCARDED: IconTrash,
};

/** Only the icon, for narrow spots where the label is there for screen readers. */
export function StageIcon({ stage, size = 14 }: { stage: Stage; size?: number }) {
  const Shape = icons[stage] ?? IconHelpCircle;
  return <Shape size={size} stroke={2} aria-hidden="true" />;
}

/** The stage of a post as icon, label and shape. */
export function StageChip({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return (
    <Chip tone={stageTone(stage)} icon={<StageIcon stage={stage} />}>
      {t(`stage.${stage}`)}
    </Chip>
  );
}
