import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { endOfDay, parseTime } from '@shared/time/parseTime.ts';
import { useParsedInput } from './useParsedInput.ts';

interface Props extends Pick<TextInputProps, 'label' | 'description' | 'aria-label' | 'aria-describedby' | 'className'> {
  /** `17:30`; empty while what stands in the field is no time. */
  value: string;
  onChange: (time: string) => void;
  /** Takes 24:00 too, which ends a day where 00:00 ends it. */
  ends?: boolean;
  /** Leaves the words to whoever knows better what is wrong. */
  quiet?: boolean;
}

/** A time of day, typed as people write it. What is not understood stays as it was typed, marked, and means no time at all. */
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
      {...rest} value={text} inputMode="numeric" autoComplete="off" maxLength={20} w={quiet ? 76 : 132} error={wrong && (quiet || t('do.timeBad'))}
      onChange={(event) => { type(event.currentTarget.value); }} onBlur={() => { leave(means === '' ? undefined : parseTime(text) ?? undefined); }}
    />
  );
}
