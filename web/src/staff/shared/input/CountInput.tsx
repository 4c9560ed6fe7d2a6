import '@staff/shared/styles/input.ts';
import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { useParsedInput } from './useParsedInput.ts';

interface Props extends Pick<TextInputProps, 'label' | 'description' | 'className'> {
  'data-autofocus'?: boolean;
  /** Null while the text is not a valid number. */
  value: number | null;
  min: number;
  max: number;
  onChange: (count: number | null) => void;
}

/** A whole number. Invalid text stays in the field, is marked and means null. */
export function CountInput({ value, min, max, onChange, ...rest }: Props) {
  const { t } = useTranslation();
  const countIn = (text: string): number | null => {
    const read = /^\s*[+-]?\d{1,9}\s*$/.test(text) ? Number(text) : null;
    return read !== null && read >= min && read <= max ? read : null;
  };
  const { text, means, typing, type, leave } = useParsedInput(value, String(value ?? ''), countIn, onChange);

  return (
    <TextInput
      {...rest}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      error={means === null && !typing && t('do.countBad', { min, max })}
      onChange={(event) => {
        type(event.currentTarget.value);
      }}
      onBlur={() => {
        leave();
      }}
    />
  );
}
