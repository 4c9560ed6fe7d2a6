import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { PreferencesView } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { useClients } from '@staff/shared/client/clients.api.ts';
import cards from '@staff/shared/list/Cards.module.css';
import { KindTable } from './KindTable.tsx';
import { MailTimes } from './MailTimes.tsx';
import { formOf, isChanged, isComplete, ofClients } from './preferences.ts';
import { useSavePreferences } from './preferences.api.ts';

/** The choices of the reader, saved as a whole. */
export function PreferencesForm({ saved }: { saved: PreferencesView }) {
  const { t } = useTranslation();
  const clients = useClients().data;
  const save = useSavePreferences();
  const [form, setForm] = useState(() => formOf(saved));
  const changed = isChanged(form, saved);
  const set = (change: Partial<typeof form>) => {
    setForm({ ...form, ...change });
    save.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const ids = clients?.map(({ id }) => id);
    save.mutate(
      { ...form, choices: ids ? ofClients(form.choices, ids) : form.choices },
      {
        onSuccess: (after) => {
          setForm(formOf(after));
        },
      },
    );
  };
  return (
    <form className={`${cards.card ?? ''} ${field.stack ?? ''}`} onSubmit={submit}>
      <p className={field.lead}>{t('noticeChoice.help')}</p>
      <KindTable
        kinds={saved.kinds}
        choices={form.choices}
        onChange={(choices) => {
          set({ choices });
        }}
      />
      <MailTimes form={form} onChange={set} />
      {save.error && <ErrorNotice error={save.error} compact />}
      <div className={field.actions}>
        <span role="status" className={changed ? cards.meta : cards.good}>
          {changed ? t('noticeChoice.unsaved') : save.isSuccess ? t('noticeChoice.saved') : ''}
        </span>
        <Button type="submit" loading={save.isPending} disabled={!changed || !isComplete(form)}>
          {t('do.save')}
        </Button>
      </div>
    </form>
  );
}
