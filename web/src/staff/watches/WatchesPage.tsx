import { useTranslation } from '@shared/i18n.ts';
import { ChooseClient } from '@staff/shared/client/ChooseClient.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { Tabs, useTab } from '@staff/shared/ui/Tabs.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { Mentions } from './Mentions.tsx';

const Sources = later(async () => (await import('./Sources.tsx')).Sources);
const Watches = later(async () => (await import('./Watches.tsx')).Watches);

const tabs = ['mentions', 'watches', 'sources'] as const;

/** Mentions of one client or of all; for one client also its watches and sources. */
export function WatchesPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const [tab, setTab] = useTab(tabs);
  return (
    <>
      <PageHeader title={t('page.watches')} />
      <Tabs
        names={tabs}
        current={tab}
        label={(each) => t(`watch.tab.${each}`)}
        title={t('page.watches')}
        onChoose={setTab}
      >
        {tab === 'mentions' && <Mentions />}
        {tab !== 'mentions' && clientId === null && <ChooseClient />}
        {tab === 'watches' && clientId !== null && <Watches clientId={clientId} />}
        {tab === 'sources' && clientId !== null && <Sources clientId={clientId} />}
      </Tabs>
    </>
  );
}
