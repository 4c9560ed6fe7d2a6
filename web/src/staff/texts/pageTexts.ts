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

/** Loads the texts of a page in the language in use. */
export async function loadTexts(page: PageName): Promise<void> {
  for (const area of areasOf[page]) asked.add(area);
  await load(areasOf[page], language());
}

/** Changes the language of the page once its texts are there. */
export async function chooseLanguage(lang: Lang): Promise<void> {
  await load(asked, lang);
  setLanguage(lang);
}
