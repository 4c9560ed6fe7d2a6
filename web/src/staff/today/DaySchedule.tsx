import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { clock } from '@shared/time/format.ts';
import { dateOf, plusDays } from '@shared/time/zoned.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { StageIcon } from '@shared/ui/StageChip.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { AsOf } from '@shared/ui/RelativeTime.tsx';
import { stageTone } from '@shared/words/stages.ts';
import { useCalendar } from '@staff/shared/calendar/calendar.api.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { SheetLink } from '@staff/shared/sheet/SheetLink.tsx';
import css from './Today.module.css';

/** What is published today and tomorrow. */
export function DaySchedule() {
  const { t, lang } = useTranslation();
  const { clientId, zone, name } = useScope();
  const today = dateOf(useNow(), zone);
  const calendar = useCalendar({ clientId, from: today, to: plusDays(today, 1), zone });
  return (
    <aside className={css.day} aria-label={t('today.goesOut')}>
      <QueryView query={calendar} rows={4}>
        {(data) => (
          <>
            {data.days.map((day) => (
              <section key={day.date}>
                <h2>{day.date === today ? t('today.goesOut') : t('today.tomorrow')}</h2>
                {day.holiday && <p className={css.holiday}>{day.holiday[lang]}</p>}
                {day.entries.length === 0 && <p className={css.nothing}>{t('today.nothingOut')}</p>}
                <ol className={css.hours}>
                  {day.entries.map((entry) => (
                    <li key={entry.postId}>
                      <SheetLink
                        item={{ kind: 'post', clientId: entry.clientId, id: entry.postId }}
                        className={css.hour ?? ''}
                      >
                        <time dateTime={entry.at}>{clock(entry.at, zone, lang)}</time>
                        <span className={css.hourMain}>
                          {clientId === null && <ClientTag clientId={entry.clientId} />}
                          <span className={css.hourTitle}>{entry.title || t('post.untitled')}</span>
                          <span className={css.hourState} data-tone={stageTone(entry.stage)}>
                            <StageIcon stage={entry.stage} />
                            {t(`stage.${entry.stage}`)}
                            {[...new Set(entry.channels.map((channel) => channel.network))].map((network) => (
                              <NetworkIcon key={network} network={network} size={14} />
                            ))}
                          </span>
                        </span>
                      </SheetLink>
                    </li>
                  ))}
                </ol>
              </section>
            ))}
            <p className={css.asOf}>
              <AsOf at={calendar.dataUpdatedAt} zone={zone} /> ·{' '}
              <Link to={path(name, 'calendar')}>{t('today.toCalendar')}</Link>
            </p>
          </>
        )}
      </QueryView>
    </aside>
  );
}
