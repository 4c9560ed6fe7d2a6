import type { Lang } from './time/format.ts';

/** Texts by key, in levels. */
export interface Tree {
  [key: string]: string | Tree;
}

/** Texts of one area in both languages. The types make sure that both have the same keys. */
export interface Texts {
  de: Tree;
  en: Tree;
}

export const texts = <T extends Tree>(de: T, en: NoInfer<T>): { de: T; en: T } => ({ de, en });

type Values = Record<string, unknown>;

/** Finds the texts of one language. */
export interface TFunction {
  /**
   * The text under a key like `problem.offline.title`, with its values filled in. A number named `count` chooses
   * between `…_one` and `…_other`, a word named `context` chooses `…_WORD` where there is one. Where there is no text it
   * is `defaultValue`, and the key without one.
   */
  (key: string, values?: Values): string;
  /** What stands under a key, as it was written. */
  at: (key: string) => string | Tree | undefined;
}

/** A text with its values in the places of `{{name}}`. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

export function translator(tree: Tree): TFunction {
  const at = (key: string) =>
    key
      .split('.')
      .reduce<string | Tree | undefined>(
        (found, name) => (typeof found === 'object' && Object.hasOwn(found, name) ? found[name] : undefined),
        tree,
      );
  const translate = (key: string, values: Values = {}): string => {
    const { count, context, defaultValue } = values;
    // German and English have the same two forms.
    const counted = typeof count === 'number' ? at(`${key}_${count === 1 ? 'one' : 'other'}`) : undefined;
    const special = typeof context === 'string' ? at(`${key}_${context}`) : undefined;
    const text = counted ?? special ?? at(key);
    if (typeof text === 'string') return fill(text, values);
    return typeof defaultValue === 'string' ? defaultValue : key;
  };
  return Object.assign(translate, { at });
}

const trees: Record<Lang, Tree> = { de: {}, en: {} };
const translators: Record<Lang, TFunction> = { de: translator(trees.de), en: translator(trees.en) };
const languageKey = 'litfass.language';
const listeners = new Set<() => void>();
let lang: Lang = 'de';

/** Adds texts and chooses the language: German, unless this browser chose English before. */
export function startI18n(areas: Texts[]): void {
  for (const area of areas) {
    Object.assign(trees.de, area.de);
    Object.assign(trees.en, area.en);
  }
  lang = localStorage.getItem(languageKey) === 'en' ? 'en' : 'de';
  document.documentElement.lang = lang;
}

/** The language of the page. */
export const language = (): Lang => lang;

export const translation = (wanted: Lang): TFunction => translators[wanted];

/** The text under a key in the language of the page. */
export const t: (key: string, values?: Values) => string = (key, values) => translators[lang](key, values);

/** Changes the language of the page and remembers it for the sign-in. */
export function setLanguage(chosen: Lang): void {
  localStorage.setItem(languageKey, chosen);
  document.documentElement.lang = chosen;
  lang = chosen;
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
