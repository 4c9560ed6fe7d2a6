import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { endsBefore } from '@staff/shared/post/slot.ts';
import css from './Slot.module.css';

/** Warns that the approval will have ended by then. */
export function LateSlot({ approval, at, zone }: { approval: Post['approval']; at: string; zone: string }) {
  const { t, lang } = useTranslation();
  const end = endsBefore(approval, at);
  if (end === null) return null;
  return (
    <p className={css.late} role="status">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span>{t('slot.late', { end: exact(end, zone, lang) })}</span>
    </p>
  );
}
