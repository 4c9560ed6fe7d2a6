import { later } from '@staff/shared/ui/later.tsx';
import { useClient } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { Entry } from './calendar.api.ts';
import type { Moves } from './useMoves.tsx';

/** Asks for another day and time of a post. */
export const MoveDialog = later(async () => (await import('./MoveModal.tsx')).MoveModal);

/** The same for the entry of a calendar that is to be moved, where there is one. */
export function MovingDialog({ moves }: { moves: Moves }) {
  return moves.asking && <DialogOf entry={moves.asking} moves={moves} />;
}

function DialogOf({ entry, moves }: { entry: Entry; moves: Moves }) {
  const { zone } = useSession();
  const client = useClient(entry.clientId);
  return (
    <MoveDialog
      entry={entry}
      zone={client?.zone ?? zone}
      onConfirm={(to) => moves.moveTo(entry, to)}
      onClose={moves.close}
    />
  );
}
