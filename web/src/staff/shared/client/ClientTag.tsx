import type { ClientCard } from './clients.api.ts';
import { useClient } from './scope.ts';
import css from './ClientTag.module.css';

/** The name of a client with its colour as an edge. */
export function ClientTag({ clientId }: { clientId: string }) {
  return <ClientName client={useClient(clientId)} />;
}

/** The same of a client that is at hand: in long lists it need not be looked up by each row. */
export function ClientName({ client }: { client: ClientCard | undefined }) {
  return (
    <span className={css.tag} title={client?.name}>
      <span className={css.edge} style={{ background: client?.colour ?? 'var(--line-2)' }} aria-hidden="true" />
      <span className={css.name}>{client?.name ?? '…'}</span>
    </span>
  );
}
