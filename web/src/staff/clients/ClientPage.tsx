import { Answer } from '@shared/ui/States.tsx';
import { useWords } from '@shared/i18n.ts';
import { NeedsClient } from '@staff/shared/client/NeedsClient.tsx';
import { PageHead } from '@staff/shared/ui/PageHead.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { Tabs, useTab } from '@staff/shared/ui/Tabs.tsx';
import { Archive } from './Archive.tsx';
import { ChannelsTab } from './ChannelsTab.tsx';
import { useClientFile, useSaveClient } from './client.api.ts';
import { FileForm } from './FileForm.tsx';
import { SeriesTab } from '@staff/series/SeriesTab.tsx';
import { ViewersTab } from './ViewersTab.tsx';

const tabs = ['file', 'channels', 'series', 'viewers'] as const;

/** The file of one client, its channels, its series, and who of the company may look. */
export function ClientPage() {
  const { t } = useWords();
  const { clientId } = useScope();
  const [tab, setTab] = useTab(tabs);
  return (
    <>
      <PageHead title={t('page.client')} />
      {clientId === null ? <NeedsClient /> : (
        <>
          <Tabs names={tabs} current={tab} label={(name) => t(`client.tab.${name}`)} title={t('page.client')} onChoose={setTab} />
          {tab === 'file' && <File key={clientId} clientId={clientId} />}
          {tab === 'channels' && <ChannelsTab clientId={clientId} />}
          {tab === 'series' && <SeriesTab clientId={clientId} />}
          {tab === 'viewers' && <ViewersTab clientId={clientId} />}
        </>
      )}
    </>
  );
}

function File({ clientId }: { clientId: string }) {
  const file = useClientFile(clientId);
  const save = useSaveClient(clientId);
  return <Answer of={file} rows={6}>{(client) => (
    <>
      {client.archived && <Archive client={client} />}
      <FileForm key={client.version} save={save} initial={client} version={client.version} onSaved={() => undefined} />
      {!client.archived && <Archive client={client} />}
    </>
  )}</Answer>;
}
