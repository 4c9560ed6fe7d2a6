import { useTranslation } from '@shared/i18n.ts';
import type { Refusal } from './approval.api.ts';
import css from './Approval.module.css';
import { isChanged, Trouble } from './Trouble.tsx';
import type { Written } from './useWords.ts';

interface Props {
  words: Written;
  refusal: Refusal | undefined;
  du: boolean;
}

/** What has become of the post since somebody began to write about it, or why the words were not taken for that. */
export function WordsNote({ words, refusal, du }: Props) {
  const { t } = useTranslation();
  const { changed, lost } = words;
  const isLate = refusal !== undefined && isChanged(refusal.problem);
  return (
    <>
      {isLate && <Trouble error={refusal.problem} tried={refusal.tried} du={du} />}
      {((changed && !isLate) || lost !== null) && (
        <div className={css.meanwhile} role="status">
          {changed && !isLate && <p>{t(du ? 'approval.changedDu' : 'approval.changed')}</p>}
          {lost !== null && (
            <p>
              {lost.words == null
                ? t(du ? 'approval.lostPictureDu' : 'approval.lostPicture')
                : t(du ? 'approval.lostWordsDu' : 'approval.lostWords', { words: lost.words })}
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** What somebody has written about a post and cannot send at this moment. */
export function UnsentWords({ text, du, onDrop }: { text: string; du: boolean; onDrop: () => void }) {
  const { t } = useTranslation();
  if (text.trim() === '') return null;
  return (
    <div className={css.meanwhile} role="status">
      <p>{t(du ? 'approval.unsentDu' : 'approval.unsent')}</p>
      <p className={css.words} dir="auto">
        {text}
      </p>
      <button type="button" className={css.revise} onClick={onDrop}>
        {t('approval.drop')}
      </button>
    </div>
  );
}
