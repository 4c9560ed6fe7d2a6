import { useTranslation } from '@shared/i18n.ts';
import { dayWords } from '@shared/time/format.ts';
import { dateOf, datesFrom, mondayOf, plusDays } from '@shared/time/zoned.ts';
import { AsOf } from '@shared/ui/RelativeTime.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { BoardCell } from './BoardCell.tsx';
import { ClientHead } from './ClientHead.tsx';
import type { Row } from './board.api.ts';
import type { Hand } from './hand.ts';
import css from './Board.module.css';

interface Props {
  rows: Row[];
  day: string;
  byDays: boolean;
  now: Date;
  /** When the rows were read. */
  asOf: number;
  /** Null where the reader may only look. */
  hand: Hand | null;
}

/** The table of the board; on a phone it has a single day. */
export function BoardTable({ rows, day, byDays, now, asOf, hand }: Props) {
  const { t, lang } = useTranslation();
  const { zone: reader } = useSession();
  const monday = mondayOf(day);
  const dates = byDays ? [day] : datesFrom(monday, plusDays(monday, 6));
  const todays = new Map(rows.map((row) => [row.clientId, dateOf(now, row.zone)]));
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t('board.client')}</span>
            <AsOf at={asOf} zone={reader} />
          </th>
          {dates.map((date) => (
            <th
              key={date}
              scope="col"
              aria-label={dayWords(date, lang)}
              data-today={[...todays.values()].includes(date)}
            >
              {dayWords(date, lang, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.clientId}>
            <th scope="row" className={css.head}>
              <ClientHead row={row} day={day} />
            </th>
            {dates.map((date) => (
              <BoardCell
                key={date}
                row={row}
                date={date}
                today={todays.get(row.clientId) ?? date}
                alone={byDays}
                hand={hand}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
