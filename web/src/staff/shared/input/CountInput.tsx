import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { useParsedInput } from './useParsedInput.ts';

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
  const { t } = useTranslation();
  const countIn = (text: string): number | null => {
    const read = /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : null;
    return read !== null && read >= min && read <= max ? read : null;
  };
  const { text, means, typing, type, leave } = useParsedInput(value, String(value ?? ''), countIn, onChange);

  return (
    <TextInput
      {...rest} value={text} inputMode="numeric" autoComplete="off" maxLength={12} error={means === null && !typing && t('do.countBad', { min, max })}
      onChange={(event) => { type(event.currentTarget.value); }} onBlur={() => { leave(); }}
    />
  );
}
