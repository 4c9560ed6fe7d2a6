import type { Finding } from '@staff/shared/checks/checks.api.ts';
import { optionsOf, textFor, withOptions, withText, type Draft } from '@staff/shared/post/draft.ts';

const marks = { de: 'Anzeige: ', en: 'Advertisement: ' };
const aiMarks = { de: 'Bilder: mit KI erzeugt.', en: 'Pictures: made with AI.' };

/** The draft as a machine can mend it; null where that takes a person. */
export function mended(draft: Draft, { rule, channelId = null }: Finding): Draft | null {
  const language = draft.language === 'en' ? 'en' : 'de';
  const text = textFor(draft, channelId);
  if (rule.startsWith('advertising-mark-')) return withMark(draft, channelId, marks[language]);
  if (rule === 'ai-mark-missing') return withText(draft, channelId, `${text.trimEnd()}\n\n${aiMarks[language]}`);
  return null;
}

/** Before what is seen first: the text, and the warning that folds it. */
function withMark(draft: Draft, channelId: string | null, mark: string): Draft {
  const { contentWarning } = optionsOf(draft);
  const marked = withText(draft, channelId, mark + textFor(draft, channelId));
  return contentWarning.trim() === '' ? marked : withOptions(marked, { contentWarning: mark + contentWarning });
}
