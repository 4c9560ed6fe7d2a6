import '@staff/shared/styles/input.ts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';

interface Form {
  name: string;
  email: string;
  language: string;
}

/** What is sent of it. */
export const trimmed = (form: Form): Form => ({ ...form, name: form.name.trim(), email: form.email.trim() });

interface Props {
  form: Form;
  onChange: (form: Form) => void;
  className?: string | undefined;
  /** Below the address. */
  emailHelp?: string | undefined;
  /** Whether the first field has the focus of its dialog. */
  first?: boolean;
}

/** Who a portal guest is. */
export function ViewerFields({ form, onChange, className = '', emailHelp, first = false }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        className={className}
        label={t('viewer.name')}
        required
        maxLength={80}
        value={form.name}
        data-autofocus={first || undefined}
        onChange={(event) => {
          onChange({ ...form, name: event.currentTarget.value });
        }}
      />
      <TextInput
        className={className}
        label={t('viewer.email')}
        description={emailHelp}
        type="email"
        required
        value={form.email}
        onChange={(event) => {
          onChange({ ...form, email: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={t('viewer.language')}
        value={form.language}
        data={[
          { value: 'de', label: 'Deutsch' },
          { value: 'en', label: 'English' },
        ]}
        onChange={(event) => {
          onChange({ ...form, language: event.currentTarget.value });
        }}
      />
    </>
  );
}
