import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import { endOfDay, typedTime } from '@shared/time/typedTime.ts';

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
  const { t } = useWords();
  const [typed, setTyped] = useState({ text: value.slice(0, 5), means: value });
  const [typing, setTyping] = useState(false);
  // Whoever sets another time from outside is right.
  if (typed.means !== value) setTyped({ text: value.slice(0, 5), means: value });

  const timeIn = (text: string): string => {
    const time = typedTime(text);
    return time === endOfDay ? (ends ? '00:00' : '') : (time ?? '');
  };
  const type = (text: string) => {
    const means = timeIn(text);
    setTyped({ text, means });
    setTyping(true);
    if (means !== value) onChange(means);
  };
  const leave = () => {
    setTyping(false);
    if (typed.means !== '') setTyped((now) => ({ ...now, text: typedTime(now.text) ?? now.text }));
  };

  const wrong = typed.means === '' && typed.text.trim() !== '' && !typing;
  return (
    <TextInput
      {...rest} value={typed.text} inputMode="numeric" autoComplete="off" maxLength={20} w={quiet ? 76 : 132} error={wrong && (quiet || t('do.timeBad'))}
      onChange={(event) => { type(event.currentTarget.value); }} onBlur={leave}
    />
  );
}
