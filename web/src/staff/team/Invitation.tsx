import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { exact } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useInvitation, type Person } from './team.api.ts';

/** Somebody who has not come yet, and until when their link works. */
export function InvitedChip({ until }: { until: string | null | undefined }) {
  const { t, lang } = useTranslation();
  const { zone } = useSession();
  return (
    <Chip tone="plain">
      {until == null ? t('team.inviteExpired') : t('team.invited', { time: exact(until, zone, lang) })}
    </Chip>
  );
}

/** Sends an invitation again, or withdraws it. */
export function InvitationButtons({ person }: { person: Person }) {
  const { t } = useTranslation();
  const change = useInvitation();
  const [asking, setAsking] = useState<'POST' | 'DELETE' | null>(null);
  const text = asking === 'DELETE' ? 'team.withdraw' : 'team.inviteAgain';
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        onClick={() => {
          setAsking('POST');
        }}
      >
        {t('team.inviteAgain')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="var(--bad)"
        onClick={() => {
          setAsking('DELETE');
        }}
      >
        {t('team.withdraw')}
      </Button>
      {asking !== null && (
        <ConfirmDialog
          title={t(`${text}Question`, { name: person.name })}
          confirmLabel={t(text)}
          danger={asking === 'DELETE'}
          onConfirm={() => change.mutateAsync({ person, verb: asking })}
          onClose={() => {
            setAsking(null);
          }}
        >
          <p>{t(`${text}Help`, { email: person.email })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
