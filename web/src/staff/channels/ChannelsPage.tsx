import '@staff/shared/styles/input.ts';
import { NativeSelect } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { connectable, networkName } from '@shared/words/networks.ts';
import { VersionsNote } from '@staff/shared/channel/VersionsNote.tsx';
import { ClientsSelect } from '@staff/shared/client/ClientsSelect.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import css from '@staff/shared/list/Cards.module.css';
import { states, useHealth } from './channels.api.ts';
import { HealthRow } from './HealthRow.tsx';

/** How all channels are, the worst first. */
export function ChannelsPage() {
  const { t } = useTranslation();
  const { clientId, zone } = useScope();
  const { demo } = useSession();
  const { filters, params, put } = useFilters();
  const network = params.get('network') ?? '';
  const state = params.get('state') ?? '';
  const health = useHealth(clientId === null ? filters.clientIds : [clientId], network, state);
  return (
    <>
      <PageHeader title={t('page.channels')} />
      <VersionsNote />
      <div className={css.bar} role="search">
        {clientId === null && (
          <div className={css.grow}>
            <ClientsSelect
              placeholder={t('scope.narrow')}
              value={filters.clientIds}
              onChange={(ids) => {
                put('client', ids);
              }}
            />
          </div>
        )}
        <NativeSelect
          aria-label={t('channels.network')}
          value={network}
          data={[
            { value: '', label: t('channels.everyNetwork') },
            ...connectable(demo).map((each) => ({ value: each, label: networkName(each) })),
          ]}
          onChange={(event) => {
            put('network', [event.currentTarget.value]);
          }}
        />
        <NativeSelect
          aria-label={t('channels.state')}
          value={state}
          data={[
            { value: '', label: t('channels.everyState') },
            ...states.map((each) => ({ value: each, label: t(`channels.states.${each}`) })),
          ]}
          onChange={(event) => {
            put('state', [event.currentTarget.value]);
          }}
        />
      </div>
      <QueryView query={health} rows={6}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0 && !health.hasNextPage)
            return (
              <EmptyState icon={<IconPlugConnected size={32} stroke={1.5} />} title={t('channels.none')}>
                {t('channels.noneHelp')}
              </EmptyState>
            );
          return (
            <>
              <ul className={css.list}>
                {items.map((line) => (
                  <HealthRow key={line.id} line={line} zone={zone} />
                ))}
              </ul>
              <LoadMore query={health} shown={items.length} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}
