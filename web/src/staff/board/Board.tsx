import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dateOf, mondayOf } from '@shared/time/zoned.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import type { Entry } from '@staff/shared/calendar/calendar.api.ts';
import { isMovable } from '@staff/shared/calendar/entry.ts';
import { KeysHint } from '@staff/shared/calendar/KeysHelp.tsx';
import { MovingDialog } from '@staff/shared/calendar/MoveDialog.tsx';
import { useKeptFocus } from '@staff/shared/calendar/useKeptFocus.ts';
import { useMoves } from '@staff/shared/calendar/useMoves.tsx';
import { useClients, type ClientCard } from '@staff/shared/client/clients.api.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { BoardBar } from './BoardBar.tsx';
import { BoardTable } from './BoardTable.tsx';
import { CopyDialog } from './CopyDialog.tsx';
import { useBoard, type Row } from './board.api.ts';
import type { Copying, Hand } from './hand.ts';
import { clientsOn } from './rows.ts';
import css from './Board.module.css';

interface Props {
  day: string;
  /** Whether one day is shown at a time. */
  byDays: boolean;
  onShow: (date: string) => void;
}

/** The week board: clients as rows, days as columns. */
export function Board(props: Props) {
  return (
    <QueryView query={useClients()} rows={7}>
      {(clients) => <BoardOfClients clients={clients} {...props} />}
    </QueryView>
  );
}

function BoardOfClients({ clients, day, ...props }: Props & { clients: ClientCard[] }) {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const part = clientsOn(clients, params.getAll('client'), Number(params.get('page') ?? 0) || 0);
  const board = useBoard(
    mondayOf(day),
    part.clients.map(({ id }) => id),
  );
  return (
    <>
      <BoardBar part={part} all={clients} />
      {part.count === 0 ? (
        <EmptyState title={t('board.none')}>{t('board.noneHelp')}</EmptyState>
      ) : (
        <QueryView query={board} rows={7}>
          {({ rows }) => (
            <BoardOf rows={rows} day={day} asOf={board.dataUpdatedAt} stale={board.isPlaceholderData} {...props} />
          )}
        </QueryView>
      )}
    </>
  );
}

interface Read {
  rows: Row[];
  asOf: number;
  stale: boolean;
}

function BoardOf({ rows, day, byDays, asOf, stale, onShow }: Props & Read) {
  const { t } = useTranslation();
  const now = useNow();
  const { zone: reader } = useSession();
  const may = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  const place = useRef<HTMLDivElement>(null);
  const keep = useKeptFocus(place, !stale);
  const [dragged, setDragged] = useState<Entry | null>(null);
  const [target, setTarget] = useState<Hand['target']>(null);
  const [copying, setCopying] = useState<Copying | null>(null);
  const rowOf = (clientId: string) => rows.find((row) => row.clientId === clientId);
  const moves = useMoves({
    dayOf: ({ clientId }, date) => rowOf(clientId)?.days.find((each) => each.date === date),
    zoneOf: ({ clientId }) => rowOf(clientId)?.zone ?? reader,
    onFocus: keep,
    onMoved: ({ clientId }, at) => {
      const zone = rowOf(clientId)?.zone;
      if (zone === undefined) return;
      const date = dateOf(at, zone);
      setTarget({ clientId, date });
      if (byDays ? date !== day : mondayOf(date) !== mondayOf(day)) onShow(date);
    },
  });
  const copy = (entry: Entry, to: string | null, date = entry.local.slice(0, 10)) => {
    setCopying({ entry, to, date });
  };
  const drop = (clientId: string, date: string) => {
    setDragged(null);
    if (dragged === null) return;
    if (dragged.clientId !== clientId) copy(dragged, clientId, date);
    else moves.moveOn(dragged, date);
  };
  const hand: Hand = {
    dragged,
    target,
    drop,
    isMovable: (entry, today) => isMovable(entry, today, plans),
    actions: {
      move: moves.moveBy,
      ask: moves.ask,
      copy: (entry) => {
        copy(entry, null);
      },
      drag: setDragged,
    },
  };
  return (
    <div ref={place} tabIndex={-1} role="group" aria-label={t('board.title')} className={css.board} data-stale={stale}>
      {may && <KeysHint copies />}
      <BoardTable rows={rows} day={day} byDays={byDays} now={now} asOf={asOf} hand={may ? hand : null} />
      <MovingDialog moves={moves} />
      {copying && (
        <CopyDialog
          {...copying}
          onCopied={moves.tell}
          onClose={() => {
            keep(copying.entry);
            setCopying(null);
          }}
        />
      )}
    </div>
  );
}
