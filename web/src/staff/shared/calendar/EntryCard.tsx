import type { KeyboardEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { elsewhere, exact } from '@shared/time/format.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { StageIcon } from '@shared/ui/StageChip.tsx';
import { stageTone } from '@shared/words/stages.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useClient } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { SheetLink } from '@staff/shared/sheet/SheetLink.tsx';
import type { Entry } from './calendar.api.ts';
import css from './Entry.module.css';

/** What a hand and the keys can do with an entry. */
export interface EntryActions {
  move: (entry: Entry, days: number) => void;
  ask: (entry: Entry) => void;
  copy?: (entry: Entry) => void;
  drag: (entry: Entry | null) => void;
}

interface Props {
  entry: Entry;
  zone: string;
  compact?: boolean;
  withClient?: boolean;
  /** False where it stays where it is, though it may be copied. */
  movable: boolean;
  actions: EntryActions | null;
}

/** The id of the words that say by which keys an entry is moved. */
export const keysId = 'entry-keys';

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A post in a calendar: time, networks, title and stage. */
export function EntryCard({ entry, zone, compact = false, withClient = false, movable, actions }: Props) {
  const { t, lang } = useTranslation();
  const { zone: reader } = useSession();
  const client = useClient(withClient ? entry.clientId : null);
  const away = elsewhere(entry.at, zone, client?.zone ?? reader, lang);
  const draggable = actions !== null && (movable || actions.copy !== undefined);

  const press = (event: KeyboardEvent) => {
    if (actions === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.shiftKey ? steps[event.key] : undefined;
    const act =
      movable && step !== undefined
        ? () => {
            actions.move(entry, step);
          }
        : event.key === 'd' && movable
          ? actions.ask
          : event.key === 'c'
            ? actions.copy
            : undefined;
    if (act === undefined) return;
    event.preventDefault();
    act(entry);
  };

  return (
    <SheetLink
      item={{ kind: 'post', clientId: entry.clientId, id: entry.postId }}
      className={css.entry ?? ''}
      data-tone={stageTone(entry.stage)}
      data-compact={compact}
      draggable={draggable}
      aria-describedby={draggable ? keysId : undefined}
      aria-keyshortcuts={movable && actions !== null ? 'Shift+ArrowLeft Shift+ArrowRight D' : undefined}
      title={`${exact(entry.at, zone, lang)} · ${t(`stage.${entry.stage}`)}${away === null ? '' : ` · ${away}`}`}
      onKeyDown={press}
      onDragStart={() => {
        actions?.drag(entry);
      }}
      onDragEnd={() => {
        actions?.drag(null);
      }}
    >
      <span className={css.line}>
        <time dateTime={entry.at} className={css.time}>
          {entry.local.slice(11, 16)}
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
          <span className={compact ? 'vh' : ''}>{t(`stage.${entry.stage}`)}</span>
        </span>
      </span>
      {away !== null && <span className={compact ? 'vh' : css.away}>{away}</span>}
      {withClient && (
        <span className={css.client}>
          <ClientTag clientId={entry.clientId} />
        </span>
      )}
      <span className={css.title}>{entry.title || t('post.untitled')}</span>
    </SheetLink>
  );
}
