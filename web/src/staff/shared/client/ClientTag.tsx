import { useClient } from './scope.ts';
import css from './ClientTag.module.css';

/** The name of a client with its colour as an edge. */
export function ClientTag({ clientId }: { clientId: string }) {
  const client = useClient(clientId);
  return (
    <span className={css.tag} title={client?.name}>
      <span className={css.edge} style={{ background: client?.colour ?? 'var(--line-2)' }} aria-hidden="true" />
      <span className={css.name}>{client?.name ?? '…'}</span>
    </span>
  );
}
