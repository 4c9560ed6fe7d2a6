import type { Finding } from '@staff/shared/checks/checks.api.ts';
import { optionsOf, sameDraft, textFor, withOptions, withText, type Draft } from '@staff/shared/post/draft.ts';

const marks = { de: 'Anzeige: ', en: 'Advertisement: ' };
const aiMarks = { de: 'Bilder: mit KI erzeugt.', en: 'Pictures: made with AI.' };

/** The draft as a machine can mend it; null where that takes a person. */
export function mended(draft: Draft, finding: Finding): Draft | null {
  const { rule, channelId = null } = finding;
  const language = draft.language === 'en' ? 'en' : 'de';
  const text = textFor(draft, channelId);
  if (rule.startsWith('advertising-mark-')) return changed(draft, withMark(draft, channelId, marks[language]));
  if (rule === 'ai-mark-missing' && !text.includes(aiMarks[language]))
    return withText(draft, channelId, `${text.trimEnd()}\n\n${aiMarks[language]}`);
  if (finding.params?.['instead'] !== undefined) return replaced(draft, finding, text);
  return null;
}

/** What stands there is what the check found, or nothing is mended. */
function replaced(draft: Draft, { channelId = null, from, to, params }: Finding, text: string): Draft | null {
  const { instead, found } = params ?? {};
  if (from == null || to == null || instead === undefined || found === undefined) return null;
  if (!text.slice(from, to).startsWith(found)) return null;
  return withText(draft, channelId, text.slice(0, from) + instead + text.slice(to));
}

/** What is mended stays so when somebody asks for it once more before it was looked at again. */
const changed = (draft: Draft, next: Draft): Draft | null => (sameDraft(draft, next) ? null : next);

/** Before what is seen first: the text, and the warning that folds it. */
function withMark(draft: Draft, channelId: string | null, mark: string): Draft {
  const { contentWarning } = optionsOf(draft);
  const begin = (text: string) => (text.startsWith(mark) ? text : mark + text);
  const marked = withText(draft, channelId, begin(textFor(draft, channelId)));
  return contentWarning.trim() === '' ? marked : withOptions(marked, { contentWarning: begin(contentWarning) });
}
