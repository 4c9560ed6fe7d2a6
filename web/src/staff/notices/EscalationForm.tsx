import { Button } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { NoticeAdminView } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import cards from '@staff/shared/list/Cards.module.css';
import { EscalationRow } from './EscalationRow.tsx';
import { draftsOf, isSame, kindsOf, laddersOf, steps, usualOf, withDraft } from './escalation.ts';
import { useSaveEscalation } from './noticeAdmin.api.ts';
import css from './Preferences.module.css';

/** The times after which others are told, kind by kind, saved as a whole. */
export function EscalationForm({ saved }: { saved: NoticeAdminView }) {
  const { t } = useTranslation();
  const save = useSaveEscalation();
  const [drafts, setDrafts] = useState(() => draftsOf(saved));
  const changed = !isSame(drafts, draftsOf(saved));
  const ladders = laddersOf(drafts);
  const set = (next: typeof drafts) => {
    setDrafts(next);
    save.reset();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (ladders === null) return;
    save.mutate(
      { ladders },
      {
        onSuccess: (after) => {
          setDrafts(draftsOf(after));
        },
      },
    );
  };
  return (
    <form className={`${cards.card ?? ''} ${field.stack ?? ''} ${css.form ?? ''}`} onSubmit={submit}>
      <p className={field.hint}>{t('escalation.typed')}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('escalation.what')}</th>
            {steps.map((step) => (
              <th key={step} scope="col">
                {t(`escalation.step.${step}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {kindsOf(saved).map((kind) => (
            <EscalationRow
              key={kind}
              kind={kind}
              usual={usualOf(saved, kind)}
              draft={drafts[kind] ?? usualOf(saved, kind)}
              onChange={(next) => {
                set(withDraft(drafts, kind, usualOf(saved, kind), next));
              }}
            />
          ))}
        </tbody>
      </table>
      {save.error && <ErrorNotice error={save.error} compact />}
      <div className={field.actions}>
        <span role="status" className={changed ? cards.meta : cards.good}>
          {changed ? t('noticeChoice.unsaved') : save.isSuccess ? t('noticeChoice.saved') : ''}
        </span>
        <Button
          variant="default"
          disabled={Object.keys(drafts).length === 0}
          onClick={() => {
            set({});
          }}
        >
          {t('escalation.resetAll')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!changed || ladders === null}>
          {t('do.save')}
        </Button>
      </div>
    </form>
  );
}
