import { notifications } from '@mantine/notifications';
import { asProblem, problemText } from '@shared/http/problem.ts';
import { language, translation } from '@shared/language.ts';
import type { Lang } from '@shared/time/format.ts';
import { chooseLanguage } from '@staff/texts/pageTexts.ts';

/** Changes the language of the page; where its texts do not come, says so. */
export async function switchLanguage(lang: Lang): Promise<void> {
  try {
    await chooseLanguage(lang);
  } catch (thrown) {
    const { title, help } = problemText(asProblem(thrown), translation(language()));
    notifications.show({ color: 'var(--bad)', title, message: help, autoClose: 12_000 });
  }
}
