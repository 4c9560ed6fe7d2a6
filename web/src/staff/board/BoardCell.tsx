import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { dayWords } from '@shared/time/format.ts';
import { EntryCard } from '@staff/shared/calendar/EntryCard.tsx';
import { focusOnce } from '@staff/shared/calendar/focusOnce.ts';
import { useDropPlace } from '@staff/shared/calendar/useDropPlace.ts';
import { path, useClient } from '@staff/shared/client/scope.ts';
import type { Row } from './board.api.ts';
import type { Hand } from './hand.ts';
import { isGap } from './rows.ts';
import css from './Board.module.css';

/** How many posts of a day are shown at first, beside other days and alone. */
const first = { beside: 2, alone: 6 };

interface Props {
  row: Row;
  date: string;
  /** The client's present day. */
  today: string;
  alone: boolean;
  hand: Hand | null;
}

/** A day of a client: its posts, or that there is none. */
export function BoardCell({ row, date, today, alone, hand }: Props) {
  const { t, lang } = useTranslation();
  const [all, setAll] = useState(false);
  const accepts = hand !== null && date >= today && takes(hand, row.clientId, today);
  const dropPlace = useDropPlace(accepts, () => hand?.drop(row.clientId, date));
  const day = row.days.find((each) => each.date === date);
  if (day === undefined) return <td className={css.cell} />;
  const came = hand?.target?.clientId === row.clientId && hand.target.date === date;
  const most = alone ? first.alone : first.beside;
  const shown = all || came ? day.entries : day.entries.slice(0, most);
  const hidden = day.entries.length - shown.length;
  const gap = isGap(day, today);
  const adds = hand !== null && date >= today;
  return (
    <td className={css.cell} data-past={date < today} data-closed={day.closed} {...dropPlace}>
      {day.holiday && <p className={css.holiday}>{day.holiday[lang]}</p>}
      {day.closed && !day.holiday && <p className={css.closed}>{t('calendar.closed')}</p>}
      <ul className={css.cards}>
        {shown.map((entry, index) => (
          <li key={entry.postId} ref={all && index === most ? focusOnce : undefined}>
            <EntryCard
              entry={entry}
              zone={row.zone}
              movable={hand?.isMovable(entry, today) === true}
              actions={hand?.actions ?? null}
            />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className={css.more}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('calendar.more', { count: hidden + day.more })}
        </button>
      )}
      {hidden === 0 && day.more > 0 && (
        <Link to={`${path(row.clientId, 'calendar')}?from=${date}`} className={css.more}>
          {t('calendar.more', { count: day.more })}
        </Link>
      )}
      {gap && !adds && <p className={css.gap}>{t('board.gap')}</p>}
      {adds && <AddLink clientId={row.clientId} day={date} gap={gap} />}
    </td>
  );
}

/** Whether what is dragged may be moved along this row, or copied to it. */
const takes = ({ dragged, isMovable }: Hand, clientId: string, today: string): boolean =>
  dragged !== null && (dragged.clientId !== clientId || isMovable(dragged, today));

/** A new post of this client for this day; where there is none yet, in the place of one. */
function AddLink({ clientId, day, gap }: { clientId: string; day: string; gap: boolean }) {
  const { t, lang } = useTranslation();
  const client = useClient(clientId)?.name ?? '…';
  return (
    <Link to={`${path(clientId, 'posts/new')}?day=${day}`} className={gap ? css.gap : css.add}>
      <IconPlus size={16} aria-hidden="true" />
      {gap && t('board.gap')}
      <span className="vh">{t('board.addFor', { client, day: dayWords(day, lang) })}</span>
    </Link>
  );
}
