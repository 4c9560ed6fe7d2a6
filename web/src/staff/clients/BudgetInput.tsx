import '@staff/shared/styles/input.ts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { centsOf } from './rules.api.ts';

interface Props {
  /** Null for no limit. */
  cents: number | null;
  onChange: (cents: number | null, bad: boolean) => void;
}

/** What the networks may charge in a month; empty for no limit. */
export function BudgetInput({ cents, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(cents === null ? '' : (cents / 100).toFixed(2));
  const bad = text.trim() !== '' && centsOf(text) === null;
  return (
    <TextInput
      label={t('rules.budget')}
      description={t('rules.budgetHelp')}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={text}
      error={bad && t('rules.budgetBad')}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(centsOf(typed), typed.trim() !== '' && centsOf(typed) === null);
      }}
    />
  );
}
