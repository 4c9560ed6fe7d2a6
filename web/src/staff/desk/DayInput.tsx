import { DateInput, type DateInputProps } from '@mantine/dates';
import { useWords } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { typedDay } from '@shared/time/typedDay.ts';
import { dateOf } from '@shared/time/zoned.ts';

interface Props extends Pick<DateInputProps, 'label' | 'description' | 'placeholder' | 'value' | 'minDate' | 'maxDate' | 'className' | 'clearable' | 'required' | 'error'> {
  onChange: (day: string | null) => void;
  zone: string;
}

/** A day, typed as people write it or picked from a calendar. */
export function DayInput({ onChange, zone, placeholder, ...rest }: Props) {
  const { t, lang } = useWords();
  const today = dateOf(useNow(), zone);
  return (
    <DateInput
      {...rest} onChange={onChange} placeholder={placeholder ?? t('do.dayFormat')} locale={lang} firstDayOfWeek={1} valueFormat={lang === 'de' ? 'dd D. MMM YYYY' : 'ddd D MMM YYYY'} dateParser={(text) => typedDay(text, today)}
      popoverProps={{ shadow: 'md' }} nextLabel={t('calendar.next')} previousLabel={t('calendar.previous')} clearButtonProps={{ 'aria-label': t('do.remove') }}
    />
  );
}
