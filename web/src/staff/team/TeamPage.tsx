import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { Tabs, useTab } from '@staff/shared/ui/Tabs.tsx';
import { People } from './People.tsx';

const PersonForm = later(async () => (await import('./PersonForm.tsx')).PersonForm);
const Absences = later(async () => (await import('@staff/notices/Absences.tsx')).Absences);
const SentNotices = later(async () => (await import('@staff/notices/SentNotices.tsx')).SentNotices);
const Hooks = later(async () => (await import('@staff/hooks/Hooks.tsx')).Hooks);
const NetworkApps = later(async () => (await import('@staff/networkapps/NetworkApps.tsx')).NetworkApps);
const Limits = later(async () => (await import('@staff/limits/Limits.tsx')).Limits);
const Escalation = later(async () => (await import('@staff/notices/Escalation.tsx')).Escalation);

const tabs = ['people', 'absences', 'sent', 'escalation', 'hooks', 'networks', 'limits'] as const;

/**
 * The team; for who manages it also when everybody is away, what they were told, who is told next, and which addresses
 * outside hear of it.
 */
export function TeamPage() {
  const { t } = useTranslation();
  const { permissions, allClients } = useSession();
  const may = permissions.includes('MANAGE_STAFF');
  const [tab, setTab] = useTab(tabs);
  const [adding, setAdding] = useState(false);
  // Notices reach over all clients, and so must who reads everybody's.
  const shown = tabs.filter((name) => name === 'people' || (may && (name === 'absences' || allClients)));
  const current = shown.includes(tab) ? tab : 'people';
  return (
    <>
      <PageHeader title={t('page.team')} fixed>
        {may && (
          <Button
            leftSection={<IconPlus size={18} />}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('team.add')}
          </Button>
        )}
      </PageHeader>
      {shown.length > 1 && (
        <Tabs
          names={shown}
          current={current}
          label={(name) => t(`team.tab.${name}`)}
          title={t('page.team')}
          onChoose={setTab}
        >
          {current === 'absences' && <Absences staffId={null} />}
          {current === 'sent' && <SentNotices />}
          {current === 'escalation' && <Escalation />}
          {current === 'hooks' && <Hooks />}
          {current === 'networks' && <NetworkApps />}
          {current === 'limits' && <Limits />}
          {current === 'people' && <People />}
        </Tabs>
      )}
      {shown.length === 1 && <People />}
      {adding && (
        <PersonForm
          person={null}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
