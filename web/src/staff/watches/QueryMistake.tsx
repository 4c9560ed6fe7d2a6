import type { Problem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import own from './Watches.module.css';

/** What can be wrong with a query: `QueryMistake.java` in monitoring-service. */
export const mistakes = [
  'too-long',
  'bracket-not-opened',
  'bracket-not-closed',
  'only-not',
  'operand-missing',
  'operand-missing-before',
  'too-deep',
  'quote-not-closed',
  'quote-empty',
  'not-in-small-letters',
  'operator-unknown',
  'no-word',
  'star-in-front',
  'star-within',
  'star-too-short',
] as const;

/** Where and why a query is not valid, with the position marked. */
export function QueryMistake({ problem, query }: { problem: Problem; query: string }) {
  const { t } = useTranslation();
  const { code, position } = problem.extra;
  if (!problem.is('bad-query')) return null;
  const what = t(`watch.mistake.${mistakes.find((each) => each === code) ?? 'other'}`);
  if (typeof position !== 'number') return <p className={own.point}>{what}</p>;
  const marked = String.fromCodePoint(...[query.codePointAt(position)].filter((each) => each !== undefined));
  return (
    <p className={own.point}>
      <span dir="auto">
        {query.slice(0, position)}
        <mark>{marked.trim() === '' ? '…' : marked}</mark>
        {query.slice(position + marked.length)}
      </span>
      <br />
      <b>{marked === '' ? t('watch.atEnd') : t('watch.position', { number: position + 1 })}:</b> {what}
    </p>
  );
}
