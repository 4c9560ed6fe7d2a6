import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CalendarDay } from '@shared/api/content.ts';
import { asProblem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { elsewhere, slotWords, zoneName } from '@shared/time/format.ts';
import { dateOf, localOf } from '@shared/time/zoned.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { DayInput } from '@staff/shared/input/DayInput.tsx';
import { TimeInput } from '@staff/shared/input/TimeInput.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { LateSlot } from './LateSlot.tsx';
import { SlotSuggestions } from './SlotSuggestions.tsx';
import { firstProposal, suggestions } from './suggestions.ts';
import { useSlotDays } from './useSlotDays.ts';
import { moves } from './editor.api.ts';
import type { Slot } from '@staff/shared/post/post.api.ts';
import { readSlot } from '@staff/shared/post/slot.ts';
import type { Editor } from './useEditor.ts';
import css from './Slot.module.css';

interface Props {
  clientId: string;
  editor: Editor;
  zone: string;
  slot: Slot | null;
  day: string | null;
  onDone: () => void;
}

/** Day and time in the client's zone, with what they mean. */
export function SlotForm({ clientId, editor, zone, slot, day, onDone }: Props) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const { zone: reader } = useSession();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const today = dateOf(now, zone);
  const days = useSlotDays(clientId, today);
  const found = suggestions(days, zone, now);
  const proposed = firstProposal(found, days, zone, now);
  // A slot may have been set on a clock in another zone; one that is over is no proposal.
  const [begun] = useState(() => (slot === null || new Date(slot.at) < now ? null : localOf(slot.at, zone)));
  const [typedDate, setDate] = useState(begun?.slice(0, 10) ?? day);
  const [typedTime, setTime] = useState(begun?.slice(11, 16) ?? null);
  const date = typedDate ?? proposed.slice(0, 10);
  const time = typedTime ?? proposed.slice(11, 16);
  // What only stands there as a proposal is nobody's wish.
  const [chosen, setChosen] = useState(day !== null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const reading = readSlot(date, time, zone, now);
  const told = error === null ? undefined : asProblem(error).extra['suggestion'];
  const suggestion = typeof told === 'string' ? told : (reading?.suggestion ?? null);
  const { wishFor } = editor;
  const local = `${date}T${time.slice(0, 5)}`;
  const readable = reading !== null;
  useEffect(() => {
    if (!chosen) return;
    wishFor(readable ? { local, zone } : 'unreadable');
    return () => {
      wishFor(null);
    };
  }, [wishFor, chosen, readable, local, zone]);
  // Another step has set it.
  const [before] = useState(slot);
  const isSet = slot !== before && slot?.local.slice(0, 16) === local && slot.zone === zone;
  useEffect(() => {
    if (isSet) onDone();
  }, [isSet, onDone]);
  const away = reading && elsewhere(reading.at, zone, reader, lang);

  const choose = (nextDate: string, nextTime: string) => {
    setDate(nextDate);
    setTime(nextTime);
    setChosen(true);
    setError(null);
  };
  const take = (next: string) => {
    choose(next.slice(0, 10), next.slice(11, 16));
  };

  const set = () => {
    setBusy(true);
    setError(null);
    editor
      .move((post) => moves.slot(post, local, zone))
      .then(
        (moved) => {
          if (moved) onDone();
        },
        (thrown: unknown) => {
          setError(thrown);
        },
      )
      .finally(() => {
        setBusy(false);
      });
  };

  return (
    <div ref={place} className={css.form}>
      <div className={css.fields}>
        <DayInput
          label={t('slot.day')}
          zone={zone}
          value={date === '' ? null : date}
          onChange={(value) => {
            choose(value ?? '', time);
          }}
          minDate={today}
          className={css.date ?? ''}
        />
        <TimeInput
          label={t('slot.time')}
          description={t('slot.zone', { zone: zoneName(zone) })}
          value={time}
          onChange={(value) => {
            choose(date, value);
          }}
        />
      </div>
      <p className={css.reading} data-kind={reading?.kind} role="status">
        {reading === null && t('slot.incomplete')}
        {reading?.kind === 'PAST' && t('slot.past')}
        {reading?.kind === 'GAP' && t('slot.gap')}
        {reading !== null &&
          (reading.kind === 'FINE' || reading.kind === 'TWICE') &&
          slotWords(reading.at, zone, now, lang)}
        {reading?.kind === 'TWICE' && ` · ${t('slot.twice')}`}
        {away && reading.kind !== 'PAST' && reading.kind !== 'GAP' && ` (${away})`}
      </p>
      {reading !== null && <LateSlot approval={editor.work.post?.approval} at={reading.at} zone={zone} />}
      <ClosedDay day={days.find((each) => each.date === date)} />
      <SlotSuggestions found={found} onTake={take} />
      {suggestion !== null && (
        <Button
          size="xs"
          variant="default"
          className={css.suggest ?? ''}
          onClick={() => {
            take(suggestion);
          }}
        >
          {t('slot.take', { time: suggestion.slice(11, 16) })}
        </Button>
      )}
      {error !== null && <ErrorNotice error={error} compact />}
      <div className={css.does}>
        <Button
          size="xs"
          loading={busy}
          disabled={reading === null || reading.kind === 'PAST' || reading.kind === 'GAP'}
          onClick={set}
        >
          {t('slot.set')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('do.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** Says of a day that the client is closed then. */
function ClosedDay({ day }: { day: CalendarDay | undefined }) {
  const { t, lang } = useTranslation();
  if (day === undefined || (!day.closed && day.holiday == null)) return null;
  return (
    <p className={css.hint} role="status">
      {day.holiday == null ? t('slot.closed') : t('slot.holiday', { name: day.holiday[lang] })}
    </p>
  );
}
