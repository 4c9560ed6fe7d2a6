import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { TimeInput } from '@staff/shared/input/TimeInput.tsx';
import { weekdays, type ClientDetails, type Interval, type Weekday } from './client.api.ts';
import { faultOf, nextInterval, overMidnight, withDay } from './openingHours.ts';
import css from './OpeningHours.module.css';
import cards from '@staff/shared/list/Cards.module.css';
import field from '@shared/ui/Field.module.css';

interface Props {
  file: ClientDetails;
  onChange: (file: ClientDetails) => void;
  disabled: boolean;
}

/** The opening hours, several intervals a day; the business clock counts only within them. */
export function OpeningHours({ file, onChange, disabled }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset disabled={disabled} className={cards.card}>
      <h2>{t('hours.title')}</h2>
      <p className={field.hint}>{t('hours.help')}</p>
      <div className={css.days}>
        {weekdays.map((day) => (
          <Day
            key={day}
            day={day}
            intervals={file.openingHours[day] ?? []}
            onChange={(intervals) => {
              onChange(withDay(file, day, intervals));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Day({
  day,
  intervals,
  onChange,
}: {
  day: Weekday;
  intervals: Interval[];
  onChange: (intervals: Interval[]) => void;
}) {
  const { t } = useTranslation();
  const name = t(`weekday.${day}`);
  const fault = faultOf(intervals);
  const faultId = useId();
  const put = (index: number, change: Partial<Interval>) => {
    onChange(intervals.map((each, at) => (at === index ? { ...each, ...change } : each)));
  };
  return (
    <div className={css.day} role="group" aria-label={name}>
      <span className={css.name}>{name}</span>
      <div className={css.intervals}>
        {intervals.length === 0 && <span className={css.closed}>{t('calendar.closed')}</span>}
        {intervals.map((interval, index) => (
          // The number of intervals is part of the key, so that text typed into one input does not move to another.
          <span key={`${String(index)} of ${String(intervals.length)}`} className={css.interval}>
            <TimeInput
              value={interval.from}
              quiet
              aria-label={t('hours.from', { day: name })}
              aria-describedby={faultId}
              onChange={(from) => {
                put(index, { from });
              }}
            />
            <span aria-hidden="true">–</span>
            <TimeInput
              value={interval.to}
              quiet
              ends
              aria-label={t('hours.to', { day: name })}
              aria-describedby={faultId}
              onChange={(to) => {
                put(index, { to });
              }}
            />
            {overMidnight(interval) && <span className={css.night}>{t('hours.night')}</span>}
            <button
              type="button"
              className={css.remove}
              aria-label={t('hours.remove', { from: interval.from, to: interval.to })}
              onClick={() => {
                onChange(intervals.filter((_, at) => at !== index));
              }}
            >
              <IconX size={16} aria-hidden="true" />
            </button>
          </span>
        ))}
        <Button
          className={css.add ?? ''}
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} />}
          onClick={() => {
            onChange([...intervals, nextInterval(intervals)]);
          }}
        >
          {t('hours.add')}
        </Button>
        {fault !== null && (
          <span id={faultId} className={css.fault} role="alert">
            {t(`hours.${fault}`)}
          </span>
        )}
      </div>
    </div>
  );
}
