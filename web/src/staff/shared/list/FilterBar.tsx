import '@staff/shared/styles/input.ts';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ClientsSelect } from '@staff/shared/client/ClientsSelect.tsx';
import type { useFilters } from './useFilters.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import css from './FilterBar.module.css';

interface Props {
  search: string;
  filter: ReturnType<typeof useFilters>;
  children?: ReactNode;
}

/** Search and, over all clients, a choice of clients. */
export function FilterBar({ search, filter, children }: Props) {
  const { t } = useTranslation();
  const { clientId } = useScope();
  return (
    <div className={css.bar}>
      <div className={css.fields}>
        <TextInput
          className={css.words ?? ''}
          type="search"
          value={filter.words}
          onChange={(event) => {
            filter.type(event.currentTarget.value);
          }}
          placeholder={search}
          aria-label={search}
          leftSection={<IconSearch size={16} />}
        />
        {clientId === null && (
          <div className={css.clients}>
            <ClientsSelect
              placeholder={t('scope.narrow')}
              value={filter.filters.clientIds}
              onChange={(ids) => {
                filter.put('client', ids);
              }}
            />
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
