import { useWords } from '@shared/i18n.ts';
import { NeedsClient } from '@desk/NeedsClient.tsx';
import { PageHead } from '@desk/PageHead.tsx';
import { useScope } from '@desk/scope.ts';
import { Tabs, useTab } from '@desk/Tabs.tsx';
import { Mentions } from './Mentions.tsx';
import { Sources } from './Sources.tsx';
import { Watches } from './Watches.tsx';

const tabs = ['mentions', 'watches', 'sources'] as const;

/** What is said about a client, what is searched for, and where it is read. */
export function WatchesPage() {
  const { t } = useWords();
  const { clientId } = useScope();
  const [tab, setTab] = useTab(tabs);
  return (
    <>
      <PageHead title={t('page.watches')} />
      {clientId === null ? <NeedsClient /> : (
        <>
          <Tabs names={tabs} current={tab} label={(name) => t(`watch.tab.${name}`)} title={t('page.watches')} onChoose={setTab} />
          {tab === 'mentions' && <Mentions clientId={clientId} />}
          {tab === 'watches' && <Watches clientId={clientId} />}
          {tab === 'sources' && <Sources clientId={clientId} />}
        </>
      )}
    </>
  );
}
