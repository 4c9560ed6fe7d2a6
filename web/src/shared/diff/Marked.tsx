import { useMemo, type ReactNode } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { textDiff } from './textDiff.ts';
import css from './DraftDiff.module.css';

/** Something that stands in only one of two drafts; said aloud, too. */
export function Mark({ side, children }: { side: 'before' | 'after'; children: ReactNode }) {
  const { t } = useTranslation();
  const Tag = side === 'before' ? 'del' : 'ins';
  return (
    <Tag className={css.mark ?? ''}>
      <span className="vh">{t(side === 'before' ? 'diff.removed' : 'diff.added')} </span>
      {children}
      <span className="vh"> {t('diff.end')} </span>
    </Tag>
  );
}

/** One side of two texts, with the words marked that the other one does not have. */
export function Marked({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) {
  const { t } = useTranslation();
  const pieces = useMemo(() => textDiff(before, after), [before, after]);
  const other = side === 'before' ? 'added' : 'removed';
  const own = pieces.filter(({ kind }) => kind !== other);
  if (own.length === 0) return <p className={css.empty}>{t('diff.empty')}</p>;
  return (
    <p className={css.text} dir="auto">
      {own.map(({ kind, text }, index) =>
        kind === 'same' ? (
          text
        ) : (
          <Mark key={index} side={side}>
            {text}
          </Mark>
        ),
      )}
    </p>
  );
}
