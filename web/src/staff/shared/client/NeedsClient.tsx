import { Link, useLocation } from 'react-router';
import { Answer } from '@shared/ui/States.tsx';
import { useWords } from '@shared/i18n.ts';
import { useClients } from './clients.api.ts';
import { ClientTag } from './ClientTag.tsx';
import { rememberScope } from './scope.ts';
import css from './NeedsClient.module.css';

/** Stands where a page belongs to one client and all are shown: choose, and the page opens there. */
export function NeedsClient() {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <div className={css.box}>
      <h2 className={css.title}>{t('scope.pick')}</h2>
      <p>{t('scope.pickHelp')}</p>
      <Answer of={useClients()} rows={4}>
        {(clients) => (
          <ul className={css.list}>
            {clients.filter((client) => !client.archived).map((client) => (
              <li key={client.id}><Link className={css.item} to={pathname.replace('/desk/all/', `/desk/${client.id}/`) + search} onClick={() => { rememberScope(client.id); }}><ClientTag clientId={client.id} /></Link></li>
            ))}
          </ul>
        )}
      </Answer>
    </div>
  );
}
