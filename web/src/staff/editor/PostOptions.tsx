import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { optionsOf, withOptions, type Draft, type Visibility } from '@staff/shared/post/draft.ts';
import css from './Editor.module.css';

const visibilities: Visibility[] = ['PUBLIC', 'UNLISTED', 'FOLLOWERS'];

/** How the post and its parts are shown: a content warning, pictures hidden at first, and who sees it. */
export function PostOptions({ draft, open, type }: { draft: Draft; open: boolean; type: (draft: Draft) => void }) {
  const { t } = useTranslation();
  const { contentWarning, sensitive, visibility } = optionsOf(draft);
  return (
    <fieldset className={css.options} disabled={!open}>
      <legend>{t('options.title')}</legend>
      <TextInput
        size="sm"
        label={t('options.warning')}
        description={t('options.warningHelp')}
        value={contentWarning}
        maxLength={500}
        onChange={(event) => {
          type(withOptions(draft, { contentWarning: event.currentTarget.value }));
        }}
      />
      <NativeSelect
        size="sm"
        label={t('options.visibility')}
        description={t('options.visibilityHelp')}
        value={visibility}
        data={visibilities.map((value) => ({ value, label: t(`options.${value}`) }))}
        onChange={(event) => {
          type(withOptions(draft, { visibility: event.currentTarget.value as Visibility }));
        }}
      />
      <Checkbox
        size="sm"
        label={t('options.sensitive')}
        checked={sensitive}
        onChange={(event) => {
          type(withOptions(draft, { sensitive: event.currentTarget.checked }));
        }}
      />
    </fieldset>
  );
}
