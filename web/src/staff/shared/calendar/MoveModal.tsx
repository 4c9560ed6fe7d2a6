import { Button } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { elsewhere, exact, slotWords, zoneName } from '@shared/time/format.ts';
import { dateOf, localOf } from '@shared/time/zoned.ts';
import { DayInput } from '@staff/shared/input/DayInput.tsx';
import { TimeInput } from '@staff/shared/input/TimeInput.tsx';
import { usePost } from '@staff/shared/post/post.api.ts';
import { endsBefore, readSlot } from '@staff/shared/post/slot.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import type { Move } from './calendar.api.ts';
import { titleOf } from './entry.ts';
import css from './Moves.module.css';

/** What gets another time. */
export interface Movable {
  clientId: string;
  postId: string;
  title: string;
  at: string;
}

interface Props {
  entry: Movable;
  /** The client's zone, in which the time is meant. */
  zone: string;
  onConfirm: (to: Exclude<Move, { days: number }>) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for another day and time of a post, in the client's zone. */
export function MoveModal({ entry, zone, onConfirm, onClose }: Props) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const { zone: reader } = useSession();
  const post = usePost(entry.clientId, entry.postId).data;
  const [date, setDate] = useState<string | null>(dateOf(entry.at, zone));
  const [time, setTime] = useState(localOf(entry.at, zone).slice(11, 16));
  const [suggested, setSuggested] = useState<string | null>(null);
  const reading = readSlot(date ?? '', time, zone, now);
  const fits = reading?.kind === 'FINE' || reading?.kind === 'TWICE';
  const away = fits ? elsewhere(reading.at, zone, reader, lang) : null;
  const end = reading === null ? null : endsBefore(post?.approval, reading.at);
  const suggestion = suggested ?? reading?.suggestion ?? null;

  const set = async () => {
    try {
      await onConfirm({ local: `${date ?? ''}T${time.slice(0, 5)}`, zone });
    } catch (thrown) {
      const told = asProblem(thrown).extra['suggestion'];
      setSuggested(typeof told === 'string' ? told : null);
      throw thrown;
    }
  };

  return (
    <ConfirmDialog
      title={t('moving.question', { title: titleOf(entry, t) })}
      clientId={entry.clientId}
      confirmLabel={t('slot.set')}
      ready={fits}
      onConfirm={set}
      onClose={onClose}
    >
      <div className={css.fields}>
        <DayInput label={t('slot.day')} zone={zone} value={date} onChange={setDate} minDate={dateOf(now, zone)} />
        <TimeInput
          label={t('slot.time')}
          description={t('slot.zone', { zone: zoneName(zone) })}
          value={time}
          onChange={setTime}
        />
      </div>
      <p className={css.reading} data-kind={reading?.kind} role="status">
        {reading === null && t('slot.incomplete')}
        {reading?.kind === 'PAST' && t('slot.past')}
        {reading?.kind === 'GAP' && t('slot.gap')}
        {fits && slotWords(reading.at, zone, now, lang)}
        {reading?.kind === 'TWICE' && ` · ${t('slot.twice')}`}
        {away !== null && ` (${away})`}
      </p>
      {end !== null && <p className={css.late}>{t('slot.late', { end: exact(end, zone, lang) })}</p>}
      {suggestion !== null && (
        <Button
          size="xs"
          variant="default"
          className={css.suggest ?? ''}
          onClick={() => {
            setDate(suggestion.slice(0, 10));
            setTime(suggestion.slice(11, 16));
            setSuggested(null);
          }}
        >
          {t('slot.take', { time: suggestion.slice(11, 16) })}
        </Button>
      )}
    </ConfirmDialog>
  );
}
