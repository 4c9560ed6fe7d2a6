import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';

interface Props extends Pick<TextInputProps, 'label' | 'description' | 'className'> {
  'data-autofocus'?: boolean;
  /** Null while what stands in the field is no number one can have here. */
  value: number | null;
  min: number;
  max: number;
  onChange: (count: number | null) => void;
}

/** A whole number. What is none, or too small or too large, stays as it was typed, marked, and means no number at all. */
export function CountInput({ value, min, max, onChange, ...rest }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState({ text: String(value ?? ''), means: value });
  const [typing, setTyping] = useState(false);
  // Whoever sets another number from outside is right.
  if (typed.means !== value) setTyped({ text: String(value ?? ''), means: value });

  const type = (text: string) => {
    const read = /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : null;
    const means = read !== null && read >= min && read <= max ? read : null;
    setTyped({ text, means });
    setTyping(true);
    if (means !== value) onChange(means);
  };

  return (
    <TextInput
      {...rest} value={typed.text} inputMode="numeric" autoComplete="off" maxLength={12} error={typed.means === null && !typing && t('do.countBad', { min, max })}
      onChange={(event) => { type(event.currentTarget.value); }} onBlur={() => { setTyping(false); }}
    />
  );
}
