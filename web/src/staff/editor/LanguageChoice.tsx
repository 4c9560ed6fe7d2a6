import '@staff/shared/styles/input.ts';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import type { Draft } from '@staff/shared/post/draft.ts';

const languages = [
  'de',
  'en',
  'fr',
  'it',
  'es',
  'pt',
  'nl',
  'da',
  'sv',
  'pl',
  'cs',
  'hu',
  'ro',
  'tr',
  'uk',
  'ru',
  'ar',
  'hi',
];

/** The language of the post; the client's first by default. */
export function LanguageChoice({ draft, open, type }: { draft: Draft; open: boolean; type: (draft: Draft) => void }) {
  const { t, lang } = useTranslation();
  const names = new Intl.DisplayNames([lang], { type: 'language' });
  const chosen = draft.language ?? '';
  const offered = chosen === '' || languages.includes(chosen) ? languages : [...languages, chosen];
  return (
    <NativeSelect
      size="sm"
      label={t('post.language')}
      value={chosen}
      disabled={!open}
      data={[
        { value: '', label: t('post.languageOfClient') },
        ...offered.map((code) => ({ value: code, label: names.of(code) ?? code })),
      ]}
      onChange={(event) => {
        type({ ...draft, language: event.currentTarget.value || null });
      }}
    />
  );
}
