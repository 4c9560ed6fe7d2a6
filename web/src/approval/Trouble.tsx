import { useTranslation } from '@shared/i18n.ts';
import { asProblem, type Problem } from '@shared/http/problem.ts';
import type { Refusal } from './approval.api.ts';
import css from './Approval.module.css';

interface Props {
  error: unknown;
  du: boolean;
  /** The answer that was tried; undefined where it was something else. */
  tried?: Refusal['tried'];
  retry?: () => void;
}

/** Why something did not work and what its reader can do: in the words of a guest, who has no use for an id. */
export function Trouble({ error, du, tried, retry }: Props) {
  const { t } = useTranslation();
  const kind = kindOf(asProblem(error));
  const voice = (key: string) => (du ? `${key}Du` : key);
  return (
    <div className={css.meanwhile} role="alert">
      <p>
        {isChanged(error) && tried !== undefined
          ? t(`approval.trouble.${voice('changed')}.${tried}`)
          : t(`approval.trouble.${saysYou.includes(kind) ? voice(kind) : kind}`)}
      </p>
      {retry && (
        <button type="button" className={css.revise} onClick={retry}>
          {t('state.again')}
        </button>
      )}
    </div>
  );
}

/** Whether an answer was about a post that was another one already. */
export const isChanged = (error: unknown): boolean => asProblem(error).is('content-changed', 'version-conflict');

const saysYou = ['late', 'offline', 'busy', 'full', 'other'];

function kindOf(problem: Problem): string {
  if (problem.is('offline')) return 'offline';
  if (problem.is('too-many-requests')) return 'busy';
  if (problem.is('not-asked')) return 'notAsked';
  if (problem.is('already-sending')) return 'late';
  if (problem.is('post-not-found', 'not-found')) return 'gone';
  if (problem.is('findings-block', 'slot-in-past')) return 'blocked';
  return problem.is('remarks-full') ? 'full' : 'other';
}
