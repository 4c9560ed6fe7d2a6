import { IconBuildingStore } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import { path } from './scope.ts';
import css from './FirstSteps.module.css';

/** Shown in a house without clients: what to begin with, or whom to ask. */
export function FirstSteps() {
  const { t } = useTranslation();
  const may = useMay('MANAGE_CLIENTS');
  return (
    <EmptyState icon={<IconBuildingStore size={32} stroke={1.5} />} title={t('firstSteps.title')}>
      {may ? (
        <ol className={css.steps}>
          <li>
            <Link to={path('all', 'clients')}>{t('firstSteps.client')}</Link>
          </li>
          <li>{t('firstSteps.channel')}</li>
          <li>{t('firstSteps.post')}</li>
        </ol>
      ) : (
        t('firstSteps.ask')
      )}
    </EmptyState>
  );
}

/** Whether there is no client to work for, as far as that is known. */
export const isEmptyHouse = (clients: { archived: boolean }[] | undefined): boolean =>
  clients?.every((client) => client.archived) === true;
