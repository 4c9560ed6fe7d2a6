import '@staff/shared/styles/dates.ts';
import 'dayjs/locale/de';
import { DateInput, type DateInputProps } from '@mantine/dates';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { parseDay } from '@shared/time/parseDay.ts';
import { shortDay } from '@shared/time/format.ts';
import { dateOf } from '@shared/time/zoned.ts';

interface Props extends Pick<
  DateInputProps,
  'label' | 'description' | 'placeholder' | 'className' | 'clearable' | 'required'
> {
  value: string | null;
  minDate?: string;
  maxDate?: string;
  /** Called with null for an empty field and for an invalid text; `understood` is false for the latter. */
  onChange: (day: string | null, understood: boolean) => void;
  onBlur?: () => void;
  zone: string;
}

/** Why the text is not a valid day. */
type Fault = 'dayBad' | 'dayEmpty' | 'dayEarly' | 'dayLate';

/** A day, typed as people write it or picked from a calendar. Invalid text stays in the field, is marked and means null. */
export function DayInput({
  value,
  onChange,
  onBlur,
  zone,
  placeholder,
  minDate,
  maxDate,
  clearable = false,
  ...rest
}: Props) {
  const { t, lang } = useTranslation();
  const today = dateOf(useNow(), zone);
  const [fault, setFault] = useState<Fault | null>(null);
  const [typing, setTyping] = useState(false);

  const faultOf = (text: string): Fault | null => {
    if (text.trim() === '') return clearable ? null : 'dayEmpty';
    const day = parseDay(text, today);
    if (day === null) return 'dayBad';
    return minDate !== undefined && day < minDate
      ? 'dayEarly'
      : maxDate !== undefined && day > maxDate
        ? 'dayLate'
        : null;
  };
  const type = (text: string) => {
    const found = faultOf(text);
    setFault(found);
    setTyping(true);
    if (found !== null) onChange(null, false);
  };
  const take = (day: string | null) => {
    setFault(null);
    onChange(day, true);
  };

  const wrong = value === null && fault !== null;
  const day = fault === 'dayEarly' ? minDate : maxDate;
  return (
    <DateInput
      {...rest}
      {...(minDate === undefined ? {} : { minDate })}
      {...(maxDate === undefined ? {} : { maxDate })}
      value={value}
      clearable={clearable}
      onChange={take}
      fixOnBlur={!wrong}
      onInput={(event) => {
        type(event.currentTarget.value);
      }}
      onBlur={() => {
        setTyping(false);
        onBlur?.();
      }}
      error={wrong && !typing && t(`do.${fault}`, { day: day === undefined ? '' : shortDay(day, lang) })}
      placeholder={placeholder ?? t('do.dayFormat')}
      locale={lang}
      firstDayOfWeek={1}
      valueFormat={lang === 'de' ? 'dd D. MMM YYYY' : 'ddd D MMM YYYY'}
      dateParser={(text) => parseDay(text, today)}
      popoverProps={{ shadow: 'md' }}
      nextLabel={t('calendar.next')}
      previousLabel={t('calendar.previous')}
      clearButtonProps={{ 'aria-label': t('do.remove') }}
    />
  );
}
