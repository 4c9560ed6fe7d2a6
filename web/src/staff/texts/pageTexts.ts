import { addTexts, language, setLanguage, type Texts } from '@shared/language.ts';
import type { Lang } from '@shared/time/format.ts';
import { areasOf, type PageName } from './areas.ts';

type Tree = Texts['de'];

const files = import.meta.glob<Tree>(['./de/*.ts', './en/*.ts'], { import: 'texts' });

/** The areas that this page has asked for so far. */
const asked = new Set<string>();

async function load(areas: Iterable<string>, lang: Lang): Promise<void> {
  await Promise.all(
    [...areas].map(async (area) => {
      const texts = await files[`./${lang}/${area}.ts`]?.();
      if (texts) addTexts(lang, texts);
    }),
  );
}

/** Loads areas of texts in the language in use. */
export async function loadAreas(areas: readonly string[]): Promise<void> {
  for (const area of areas) asked.add(area);
  await load(areas, language());
}

/** Loads the texts of a page. */
export const loadTexts = (page: PageName): Promise<void> => loadAreas(areasOf[page]);

/** Changes the language of the page once its texts are there. */
export async function chooseLanguage(lang: Lang): Promise<void> {
  await load(asked, lang);
  setLanguage(lang);
}
