import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useViewerChange } from './client.api.ts';
import { trimmed, ViewerFields } from './ViewerFields.tsx';
import css from '@staff/shared/list/Cards.module.css';

export function AddViewer({ clientId }: { clientId: string }) {
  const { t, lang } = useTranslation();
  const change = useViewerChange(clientId);
  const [form, setForm] = useState<{ name: string; email: string; language: string }>({
    name: '',
    email: '',
    language: lang,
  });
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate(
      { verb: 'POST', body: trimmed(form) },
      {
        onSuccess: () => {
          setForm(({ language }) => ({ name: '', email: '', language }));
        },
      },
    );
  };
  return (
    <form onSubmit={add}>
      <div className={css.bar}>
        <ViewerFields form={form} onChange={setForm} className={css.grow} />
        <Button type="submit" loading={change.isPending}>
          {t('viewer.add')}
        </Button>
      </div>
      {change.error && <ErrorNotice error={change.error} compact />}
    </form>
  );
}
