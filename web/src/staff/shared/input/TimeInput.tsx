import '@staff/shared/styles/input.ts';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { endOfDay, parseTime } from '@shared/time/parseTime.ts';
import { useParsedInput } from './useParsedInput.ts';

interface Props extends Pick<
  TextInputProps,
  'label' | 'description' | 'aria-label' | 'aria-describedby' | 'className'
> {
  /** `17:30`; empty while the text is not a valid time. */
  value: string;
  onChange: (time: string) => void;
  /** Accepts 24:00 as the end of a day, stored as 00:00. */
  ends?: boolean;
  /** Marks the field without a message of its own. */
  quiet?: boolean;
}

/** A time of day, typed as people write it. Invalid text stays in the field, is marked and means an empty value. */
export function TimeInput({ value, onChange, ends = false, quiet = false, ...rest }: Props) {
  const { t } = useTranslation();
  const timeIn = (text: string): string => {
    const time = parseTime(text);
    return time === endOfDay ? (ends ? '00:00' : '') : (time ?? '');
  };
  const { text, means, typing, type, leave } = useParsedInput(value, value.slice(0, 5), timeIn, onChange);

  const wrong = means === '' && text.trim() !== '' && !typing;
  return (
    <TextInput
      {...rest}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      w={quiet ? 76 : 132}
      error={wrong && (quiet || t('do.timeBad'))}
      onChange={(event) => {
        type(event.currentTarget.value);
      }}
      onBlur={() => {
        leave(means === '' ? undefined : (parseTime(text) ?? undefined));
      }}
    />
  );
}
