import { Link, useLocation } from 'react-router';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from './clients.api.ts';
import { ClientTag } from './ClientTag.tsx';
import { FirstSteps, isEmptyHouse } from './FirstSteps.tsx';
import { rememberScope } from './scope.ts';
import css from './ChooseClient.module.css';

/** Shown while all clients are selected on a page that needs one: a list to choose from. */
export function ChooseClient() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const clients = useClients();
  if (isEmptyHouse(clients.data)) return <FirstSteps />;
  return (
    <div className={css.box}>
      <h2 className={css.title}>{t('scope.pick')}</h2>
      <p>{t('scope.pickHelp')}</p>
      <QueryView query={clients} rows={4}>
        {(all) => (
          <ul className={css.list}>
            {all
              .filter((client) => !client.archived)
              .map((client) => (
                <li key={client.id}>
                  <Link
                    className={css.item}
                    to={pathname.replace('/desk/all/', `/desk/${client.id}/`) + search}
                    onClick={() => {
                      rememberScope(client.id);
                    }}
                  >
                    <ClientTag clientId={client.id} />
                  </Link>
                </li>
              ))}
          </ul>
        )}
      </QueryView>
    </div>
  );
}
