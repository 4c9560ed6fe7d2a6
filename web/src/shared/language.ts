import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Lang } from './time/format.ts';

export type { TFunction };

/** Texts by key, in levels. */
interface Tree {
  [key: string]: string | Tree;
}

/** Texts of one area in both languages. The types make sure that both have the same keys. */
export interface Texts {
  de: Tree;
  en: Tree;
}

export const texts = <T extends Tree>(de: T, en: NoInfer<T>): { de: T; en: T } => ({ de, en });

function started(lng: Lang, de: Tree, en: Tree): i18n {
  const instance = createInstance();
  void instance.init({
    resources: { de: { translation: de }, en: { translation: en } },
    lng,
    fallbackLng: 'de',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

const i18next = started('de', {}, {});
const translators: Record<Lang, TFunction> = { de: i18next.getFixedT('de'), en: i18next.getFixedT('en') };
let languageKey = 'litfass.language';

/** Where the choice of a language is kept, and what is spoken until there is one. */
interface Choice {
  key: string;
  fallback: Lang;
}

/** Adds texts and chooses the language: the one that was chosen in this browser before, or else the fallback. */
export function startI18n(areas: Texts[], choice: Choice = { key: 'litfass.language', fallback: 'de' }): void {
  languageKey = choice.key;
  for (const area of areas) {
    addTexts('de', area.de);
    addTexts('en', area.en);
  }
  show(chosenLanguage() ?? choice.fallback);
}

function chosenLanguage(): Lang | null {
  const chosen = localStorage.getItem(languageKey);
  return chosen === 'de' || chosen === 'en' ? chosen : null;
}

/** The first of the browser's languages that there are texts in. */
export const browserLanguage = (): Lang =>
  navigator.languages.map((each) => each.slice(0, 2)).find((each) => each === 'de' || each === 'en') ?? 'de';

/** Adds texts in one language. */
export function addTexts(lang: Lang, added: Tree): void {
  i18next.addResourceBundle(lang, 'translation', added, true, true);
}

function show(lang: Lang): void {
  document.documentElement.lang = lang;
  void i18next.changeLanguage(lang);
}

/** The language of the page. */
export const language = (): Lang => (i18next.language === 'en' ? 'en' : 'de');

export const translation = (wanted: Lang): TFunction => translators[wanted];

/** The text under a key in the language of the page. */
export const t = (key: string, values?: Record<string, unknown>): string => translators[language()](key, values ?? {});

/** Changes the language of the page and remembers it for the sign-in. */
export function setLanguage(chosen: Lang): void {
  localStorage.setItem(languageKey, chosen);
  show(chosen);
}

/** Changes the language of the page, unless another was chosen in this browser. */
export function proposeLanguage(proposed: Lang): void {
  if (chosenLanguage() === null) show(proposed);
}

export function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => {
    i18next.off('languageChanged', listener);
  };
}

/** The translation function of some texts alone. */
export const translator = (tree: Tree): TFunction => started('de', tree, tree).t;
