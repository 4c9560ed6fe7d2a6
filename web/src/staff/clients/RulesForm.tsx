import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Button, Switch } from '@mantine/core';
import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import css from '@staff/shared/list/Cards.module.css';
import { useMay } from '@staff/shared/session/session.api.ts';
import { BudgetInput } from './BudgetInput.tsx';
import { Embargoes } from './Embargoes.tsx';
import { MatrixRows } from './MatrixRows.tsx';
import { Phrases } from './Phrases.tsx';
import policyCss from './Policy.module.css';
import { lackOf, type Rules, type StoredRules, type useSaveRules } from './rules.api.ts';

/** The mutation belongs to the parent, because saved rules remount the form. */
interface Props {
  stored: StoredRules;
  save: ReturnType<typeof useSaveRules>;
}

/** The form with a client's rules for posts. */
export function RulesForm({ stored, save }: Props) {
  const { t } = useTranslation();
  const may = useMay('MANAGE_CLIENTS');
  const [rules, setRules] = useState<Rules>(stored.rules);
  const [budgetBad, setBudgetBad] = useState(false);
  const lackId = useId();
  const lack = budgetBad ? 'budget' : lackOf(rules);
  const set = (change: Partial<Rules>) => {
    setRules({ ...rules, ...change });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    save.mutate({ rules, version: stored.version });
  };
  const card = `${css.card ?? ''} ${field.stack ?? ''}`;
  return (
    <form className={css.form} onSubmit={submit}>
      <p className={field.hint}>{t('rules.changed')}</p>
      <fieldset disabled={!may} className={card}>
        <h2>{t('rules.matrix')}</h2>
        <MatrixRows
          rows={rules.matrix}
          onChange={(matrix) => {
            set({ matrix });
          }}
        />
      </fieldset>
      <fieldset disabled={!may} className={card}>
        <h2>{t('rules.phrases')}</h2>
        <Phrases
          phrases={rules.phrases}
          onChange={(phrases) => {
            set({ phrases });
          }}
        />
      </fieldset>
      <fieldset disabled={!may} className={card}>
        <h2>{t('rules.embargoes')}</h2>
        <Embargoes
          embargoes={rules.embargoes}
          onChange={(embargoes) => {
            set({ embargoes });
          }}
        />
      </fieldset>
      <fieldset disabled={!may} className={card}>
        <h2>{t('rules.more')}</h2>
        <Switch
          label={t('rules.accessibility')}
          description={t('rules.accessibilityHelp')}
          checked={rules.accessibilityBlocks}
          onChange={(event) => {
            set({ accessibilityBlocks: event.currentTarget.checked });
          }}
        />
        <BudgetInput
          cents={rules.budgetCents ?? null}
          onChange={(budgetCents, bad) => {
            setBudgetBad(bad);
            set({ budgetCents });
          }}
        />
      </fieldset>
      {save.error && <ErrorNotice error={save.error} />}
      {may && (
        <div className={field.actions}>
          <span role="status" id={lackId} className={lack === null ? css.good : policyCss.why}>
            {lack !== null ? t(`rules.lacks.${lack}`) : save.isSuccess ? t('client.saved') : ''}
          </span>
          <Button type="submit" loading={save.isPending} disabled={lack !== null} aria-describedby={lackId}>
            {t('do.save')}
          </Button>
        </div>
      )}
    </form>
  );
}
