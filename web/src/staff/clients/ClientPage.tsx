import { QueryView } from '@shared/ui/QueryView.tsx';
import { useTranslation } from '@shared/i18n.ts';
import { ChooseClient } from '@staff/shared/client/ChooseClient.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { Tabs, useTab } from '@staff/shared/ui/Tabs.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { Archive } from './Archive.tsx';
import { useClientDetails, useSaveClient } from './client.api.ts';
import { ClientForm } from './ClientForm.tsx';

const ChannelsTab = later(async () => (await import('./ChannelsTab.tsx')).ChannelsTab);
const SeriesTab = later(async () => (await import('@staff/series/SeriesTab.tsx')).SeriesTab);
const RulesTab = later(async () => (await import('./RulesTab.tsx')).RulesTab);
const ViewersTab = later(async () => (await import('./ViewersTab.tsx')).ViewersTab);

const tabs = ['file', 'rules', 'channels', 'series', 'viewers'] as const;

/** One client: details, rules for posts, channels, series and viewers. */
export function ClientPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const [tab, setTab] = useTab(tabs);
  return (
    <>
      <PageHeader title={t('page.client')} />
      {clientId === null ? (
        <ChooseClient />
      ) : (
        <Tabs
          names={tabs}
          current={tab}
          label={(name) => t(`client.tab.${name}`)}
          title={t('page.client')}
          onChoose={setTab}
        >
          {tab === 'file' && <DetailsTab key={clientId} clientId={clientId} />}
          {tab === 'rules' && <RulesTab key={clientId} clientId={clientId} />}
          {tab === 'channels' && <ChannelsTab clientId={clientId} />}
          {tab === 'series' && <SeriesTab clientId={clientId} />}
          {tab === 'viewers' && <ViewersTab clientId={clientId} />}
        </Tabs>
      )}
    </>
  );
}

function DetailsTab({ clientId }: { clientId: string }) {
  const file = useClientDetails(clientId);
  const save = useSaveClient(clientId);
  return (
    <QueryView query={file} rows={6}>
      {(client) => (
        <>
          {client.archived && <Archive client={client} />}
          <ClientForm
            clientId={clientId}
            key={client.version}
            save={save}
            initial={client}
            version={client.version}
            onSaved={() => undefined}
          />
          {!client.archived && <Archive client={client} />}
        </>
      )}
    </QueryView>
  );
}
