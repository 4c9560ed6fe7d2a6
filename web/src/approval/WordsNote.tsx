import { useTranslation } from '@shared/i18n.ts';
import css from './Approval.module.css';
import type { Words } from './useWords.ts';

/** What has become of the post since somebody began to write about it. */
export function WordsNote({ words, du }: { words: Words; du: boolean }) {
  const { t } = useTranslation();
  const { changed, lost } = words;
  if (!changed && lost === null) return null;
  return (
    <div className={css.meanwhile} role="status">
      {changed && <p>{t(du ? 'approval.changedDu' : 'approval.changed')}</p>}
      {lost !== null && (
        <p>
          {lost.words == null
            ? t(du ? 'approval.lostPictureDu' : 'approval.lostPicture')
            : t(du ? 'approval.lostWordsDu' : 'approval.lostWords', { words: lost.words })}
        </p>
      )}
    </div>
  );
}

/** What somebody has written about a post and cannot send at this moment. */
export function UnsentWords({ text, du }: { text: string; du: boolean }) {
  const { t } = useTranslation();
  if (text.trim() === '') return null;
  return (
    <div className={css.meanwhile} role="status">
      <p>{t(du ? 'approval.unsentDu' : 'approval.unsent')}</p>
      <p className={css.words} dir="auto">
        {text}
      </p>
    </div>
  );
}
