import { Button } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useWords } from '@shared/i18n.ts';
import { weekdays, type ClientFile, type Interval, type Weekday } from './client.api.ts';
import { faultOf, nextInterval, overMidnight, withDay } from './hours.ts';
import css from './Hours.module.css';
import cards from '@desk/Cards.module.css';
import field from '@shared/ui/Field.module.css';

interface Props { file: ClientFile; onChange: (file: ClientFile) => void; disabled: boolean }

/** The opening hours, several stretches a day; the business clock counts only within them. */
export function Hours({ file, onChange, disabled }: Props) {
  const { t } = useWords();
  return (
    <fieldset disabled={disabled} className={cards.sheet}>
      <h2>{t('hours.title')}</h2>
      <p className={field.hint}>{t('hours.help')}</p>
      <div className={css.days}>
        {weekdays.map((day) => <Day key={day} day={day} intervals={file.openingHours[day] ?? []} onChange={(intervals) => { onChange(withDay(file, day, intervals)); }} />)}
      </div>
    </fieldset>
  );
}

function Day({ day, intervals, onChange }: { day: Weekday; intervals: Interval[]; onChange: (intervals: Interval[]) => void }) {
  const { t } = useWords();
  const name = t(`weekday.${day}`);
  const fault = faultOf(intervals);
  const put = (index: number, change: Partial<Interval>) => { onChange(intervals.map((each, at) => (at === index ? { ...each, ...change } : each))); };
  return (
    <div className={css.day} role="group" aria-label={name}>
      <span className={css.name}>{name}</span>
      <div className={css.intervals}>
        {intervals.length === 0 && <span className={css.closed}>{t('calendar.closed')}</span>}
        {intervals.map((interval, index) => (
          <span key={index} className={css.interval}>
            <TimePicker value={interval.from} aria-label={t('hours.from', { day: name })} hoursInputLabel={t('hours.from', { day: name })} minutesInputLabel={t('slot.minutes')} onChange={(from) => { put(index, { from: from.slice(0, 5) }); }} />
            <span aria-hidden="true">–</span>
            <TimePicker value={interval.to} aria-label={t('hours.to', { day: name })} hoursInputLabel={t('hours.to', { day: name })} minutesInputLabel={t('slot.minutes')} onChange={(to) => { put(index, { to: to.slice(0, 5) }); }} />
            {overMidnight(interval) && <span className={css.night}>{t('hours.night')}</span>}
            <button type="button" className={css.remove} aria-label={t('hours.remove', { from: interval.from, to: interval.to })} onClick={() => { onChange(intervals.filter((_, at) => at !== index)); }}><IconX size={16} aria-hidden="true" /></button>
          </span>
        ))}
        <Button className={css.add ?? ''} variant="subtle" size="compact-xs" leftSection={<IconPlus size={14} />} onClick={() => { onChange([...intervals, nextInterval(intervals)]); }}>{t('hours.add')}</Button>
        {fault !== null && <span className={css.fault} role="alert">{t(`hours.${fault}`)}</span>}
      </div>
    </div>
  );
}
