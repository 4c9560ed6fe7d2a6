import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { clock, exact } from '@shared/time/format.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { StageIcon } from '@shared/ui/StageChip.tsx';
import { stageTone } from '@shared/words/stages.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path } from '@staff/shared/client/scope.ts';
import type { Entry } from './calendar.api.ts';
import css from './Calendar.module.css';

interface Props {
  entry: Entry;
  compact: boolean;
  withClient: boolean;
  zone: string;
  onDrag: ((entry: Entry | null) => void) | null;
}

/** A post in the calendar: time, networks, title and stage. */
export function EntryCard({ entry, compact, withClient, zone, onDrag }: Props) {
  const { t, lang } = useTranslation();
  const plans = useMay('PLAN_POSTS');
  const movable =
    onDrag !== null &&
    (plans ? ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'HELD'] : ['DRAFT', 'IN_REVIEW']).includes(entry.stage);
  return (
    <Link
      to={path(entry.clientId, `posts/${entry.postId}`)}
      className={css.entry}
      data-tone={stageTone(entry.stage)}
      data-compact={compact}
      draggable={movable}
      title={`${exact(entry.at, zone, lang)} · ${t(`stage.${entry.stage}`)}`}
      onDragStart={() => {
        onDrag?.(entry);
      }}
      onDragEnd={() => {
        onDrag?.(null);
      }}
    >
      <span className={css.line}>
        <time dateTime={entry.at} className={css.time}>
          {clock(entry.at, zone, lang)}
        </time>
        {!compact && (
          <span className={css.marks}>
            {[...new Set(entry.channels.map((channel) => channel.network))].map((network) => (
              <NetworkIcon key={network} network={network} size={14} />
            ))}
          </span>
        )}
        <span className={css.stage}>
          <StageIcon stage={entry.stage} />
          <span className={compact ? 'vh' : css.stageWord}>{t(`stage.${entry.stage}`)}</span>
        </span>
      </span>
      {withClient && (
        <span className={css.client}>
          <ClientTag clientId={entry.clientId} />
        </span>
      )}
      <span className={css.title}>{entry.title || t('post.untitled')}</span>
    </Link>
  );
}
