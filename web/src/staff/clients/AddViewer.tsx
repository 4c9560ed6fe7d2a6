import '@staff/shared/styles/input.ts';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useViewerChange } from './client.api.ts';
import css from '@staff/shared/list/Cards.module.css';

export function AddViewer({ clientId }: { clientId: string }) {
  const { t, lang } = useTranslation();
  const change = useViewerChange(clientId);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<string>(lang);
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate(
      { verb: 'POST', body: { name: name.trim(), email: email.trim(), language } },
      {
        onSuccess: () => {
          setName('');
          setEmail('');
        },
      },
    );
  };
  return (
    <form onSubmit={add}>
      <div className={css.bar}>
        <TextInput
          className={css.grow ?? ''}
          label={t('viewer.name')}
          required
          maxLength={80}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <TextInput
          className={css.grow ?? ''}
          label={t('viewer.email')}
          type="email"
          required
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={t('viewer.language')}
          value={language}
          data={[
            { value: 'de', label: 'Deutsch' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) => {
            setLanguage(event.currentTarget.value);
          }}
        />
        <Button type="submit" loading={change.isPending}>
          {t('viewer.add')}
        </Button>
      </div>
      {change.error && <ErrorNotice error={change.error} compact />}
    </form>
  );
}
