import i18next from 'i18next';
import { initReactI18next, useTranslation as useI18next } from 'react-i18next';
import type { Lang } from './time/format.ts';

interface Tree {
  [key: string]: string | Tree;
}

/** Texts of one area in both languages. The types make sure that both have the same keys. */
export interface Texts {
  de: Tree;
  en: Tree;
}

export const texts = <T extends Tree>(de: T, en: NoInfer<T>): { de: T; en: T } => ({ de, en });

const languageKey = 'litfass.language';

/** Starts i18next. The language is German unless this browser chose English before. */
export function startI18n(areas: Texts[]): void {
  const merge = (lang: Lang) => Object.assign({}, ...areas.map((area) => area[lang])) as Tree;
  void i18next.use(initReactI18next).init({
    resources: { de: { translation: merge('de') }, en: { translation: merge('en') } },
    lng: storedLanguage() ?? 'de',
    fallbackLng: 'de',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = i18next.language;
}

function storedLanguage(): Lang | null {
  const stored = localStorage.getItem(languageKey);
  return stored === 'de' || stored === 'en' ? stored : null;
}

/** Changes the language of the page and remembers it for the sign-in. */
export function setLanguage(lang: Lang): void {
  localStorage.setItem(languageKey, lang);
  document.documentElement.lang = lang;
  if (i18next.language !== lang) void i18next.changeLanguage(lang);
}

/** The translation function and the language of the page. */
export function useTranslation() {
  const { t, i18n } = useI18next();
  return { t, lang: (i18n.language === 'en' ? 'en' : 'de') as Lang };
}

/** Text that a service sends in both languages. */
export interface Bilingual {
  de: string;
  en: string;
}
