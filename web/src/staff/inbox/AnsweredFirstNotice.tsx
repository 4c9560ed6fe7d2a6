import { IconUsers } from '@tabler/icons-react';
import type { Problem } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import css from './Reply.module.css';

/** Somebody else answered first: shows their reply and that ours was not sent. */
export function AnsweredFirstNotice({ problem }: { problem: Problem }) {
  const { t } = useTranslation();
  const answer = problem.extra['answer'] as { text?: string; byName?: string } | undefined;
  return (
    <div className={css.first} role="alert">
      <IconUsers size={20} stroke={1.75} aria-hidden="true" />
      <div>
        <p>
          <b>{t('inbox.answeredFirst', { name: answer?.byName ?? t('inbox.somebody') })}</b>{' '}
          {t('inbox.answeredFirstHelp')}
        </p>
        {answer?.text !== undefined && <blockquote dir="auto">{answer.text}</blockquote>}
      </div>
    </div>
  );
}
