import '@staff/shared/styles/input.ts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { optionsOf, withOptions, type Disclosure, type Draft } from '@staff/shared/post/draft.ts';
import css from './Editor.module.css';

const relations: Disclosure['relation'][] = ['OWN', 'PAID_PARTNERSHIP', 'GIFT', 'AFFILIATE', 'EMPLOYEE'];
const aiUses: Disclosure['ai'][] = ['NONE', 'ASSISTED', 'GENERATED', 'REALISTIC'];

/** For whom the post speaks, and how far a machine has made it: the checks go by it, and so may the approval. */
export function DisclosureChoice({ draft, open, type }: { draft: Draft; open: boolean; type: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const { disclosure } = optionsOf(draft);
  const choose = (changed: Partial<Disclosure>) => {
    type(withOptions(draft, { disclosure: { ...disclosure, ...changed } }));
  };
  return (
    <fieldset className={css.options} disabled={!open}>
      <legend>{t('disclosure.title')}</legend>
      <NativeSelect
        size="sm"
        label={t('disclosure.relation')}
        value={disclosure.relation}
        data={relations.map((value) => ({ value, label: t(`disclosure.${value}`) }))}
        onChange={(event) => {
          choose({ relation: event.currentTarget.value as Disclosure['relation'] });
        }}
      />
      <NativeSelect
        size="sm"
        label={t('disclosure.ai')}
        value={disclosure.ai}
        data={aiUses.map((value) => ({ value, label: t(`disclosure.${value}`) }))}
        onChange={(event) => {
          choose({ ai: event.currentTarget.value as Disclosure['ai'] });
        }}
      />
    </fieldset>
  );
}
