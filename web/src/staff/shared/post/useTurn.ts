import type { Turn } from '@shared/api/content.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';

export type { Turn };

/** Tells whether the reader may say yes now; the service decides where it is not known whose turn it is. */
export function useIsMyTurn(): (turn: Turn | null | undefined) => boolean {
  const { staffId, role } = useSession();
  const approves = useMay('APPROVE_POSTS');
  return (turn) =>
    approves &&
    (turn == null || (!turn.barred.includes(staffId) && (turn.roles.length === 0 || turn.roles.includes(role))));
}

/** What the next yes brings: the approval, the client's turn, or that of more people of the agency. */
export const whatFollows = (turn: Turn | null | undefined): 'approving' | 'agreeingClient' | 'agreeing' =>
  turn == null || (turn.level === turn.levels && turn.missing === 1)
    ? turn?.client === true
      ? 'agreeingClient'
      : 'approving'
    : 'agreeing';
