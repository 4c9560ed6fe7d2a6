import { notifications } from '@mantine/notifications';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { useNow } from '@shared/time/useNow.ts';
import { dayWords } from '@shared/time/format.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useReschedule, type Day, type Entry, type Move, type Moved } from './calendar.api.ts';
import { titleOf, zoneAfter } from './entry.ts';
import css from './Moves.module.css';

const undoFor = 8_000;

interface Places {
  /** The day of the calendar that the entry is on, where it is loaded. */
  dayOf: (entry: Entry, date: string) => Day | undefined;
  /** The zone in which an entry is shown. */
  zoneOf: (entry: Entry) => string;
  /** An entry is to have the focus, wherever it will be drawn. */
  onFocus: (entry: Entry) => void;
  /** An entry has come to another time, perhaps one that is not shown. */
  onMoved: (entry: Entry, at: string) => void;
}

/** Moving the entries of a calendar, by hand or by keys, with a word about each move and a way back. */
export function useMoves(shown: Places) {
  const { t, lang } = useTranslation();
  const { zone: reader } = useSession();
  const reschedule = useReschedule();
  const now = useNow();
  const [asking, setAsking] = useState<Entry | null>(null);
  // A move may be taken back when the calendar shows other days than it did.
  const places = useRef(shown);
  useLayoutEffect(() => {
    places.current = shown;
  });
  const last = useRef<string | null>(null);
  const count = useRef(0);

  const fail = (thrown: unknown) => {
    const words = problemText(asProblem(thrown), t);
    notifications.show({ color: 'var(--bad)', title: words.title, message: words.help, autoClose: 12_000 });
  };

  /** What the reader has to know: where it is now, and what day that is. */
  const wordsFor = (entry: Entry, { after }: Moved, words: 'moved' | 'movedBack') => {
    const date = after.local.slice(0, 10);
    const day = places.current.dayOf(entry, date);
    const closed = day?.holiday ? t('moving.holiday', { name: day.holiday[lang] }) : t('moving.closed');
    const said = t(`moving.${words}`, {
      title: titleOf(entry, t),
      day: dayWords(date, lang, 'short'),
      time: after.local.slice(11, 16),
      zone: zoneAfter(after.zone, reader),
    });
    return day?.holiday || day?.closed ? `${said} ${closed}` : said;
  };

  const tell = (message: string, undo: (() => void) | null) => {
    if (last.current !== null) notifications.hide(last.current);
    const toast = `moved-${String(count.current++)}`;
    last.current = undo && toast;
    notifications.show({
      id: toast,
      autoClose: undoFor,
      withCloseButton: true,
      closeButtonProps: { 'aria-label': t('do.close') },
      onClose: () => {
        if (last.current === toast) last.current = null;
      },
      message: undo ? (
        <span className={css.moved}>
          {message}
          <UndoButton onUndo={undo} />
        </span>
      ) : (
        message
      ),
    });
  };

  const go = async (entry: Entry, move: Move, words: 'moved' | 'movedBack' = 'moved') => {
    places.current.onFocus(entry);
    const moved = await reschedule.mutateAsync({ entry, move });
    const back = () => {
      if (last.current !== null) notifications.hide(last.current);
      last.current = null;
      go(entry, moved.before, 'movedBack').catch(fail);
    };
    tell(wordsFor(entry, moved, words), words === 'moved' ? back : null);
    places.current.onMoved(entry, moved.after.at);
  };

  const shownOn = (entry: Entry) => entry.local.slice(0, 10);

  /** Days back from today are no place for what has not gone out yet. */
  const moveBy = (entry: Entry, days: number) => {
    if (plusDays(shownOn(entry), days) < dateOf(now, places.current.zoneOf(entry))) {
      notifications.show({ message: t('slot.past'), autoClose: 6_000 });
      return;
    }
    go(entry, { days }).catch(fail);
  };

  /** To the day it was dropped on, wherever it has come meanwhile; where it was picked up it stays. */
  const moveOn = (entry: Entry, date: string) => {
    if (date !== shownOn(entry)) go(entry, { date, zone: places.current.zoneOf(entry) }).catch(fail);
  };

  const close = () => {
    if (asking) places.current.onFocus(asking);
    setAsking(null);
  };

  return {
    asking,
    ask: setAsking,
    close,
    moveBy,
    moveOn,
    moveTo: (entry: Entry, to: Move) => go(entry, to),
    tell: (message: string) => {
      tell(message, null);
    },
  };
}

export type Moves = ReturnType<typeof useMoves>;
