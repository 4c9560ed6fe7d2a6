import { useSyncExternalStore } from 'react';
import { language, onLanguage, translation } from './language.ts';

export { proposeLanguage, setLanguage, startI18n } from './language.ts';

/** The translation function and the language of the page. */
export function useTranslation() {
  const lang = useSyncExternalStore(onLanguage, language);
  return { t: translation(lang), lang };
}

/** Text that a service sends in both languages. */
export interface Bilingual {
  de: string;
  en: string;
}
