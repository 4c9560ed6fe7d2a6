import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { initials } from '@staff/shared/client/initials.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import type { Presence } from './presence.api.ts';
import css from './Presence.module.css';
import editor from './Editor.module.css';

interface Props {
  presence: Presence;
  /** Somebody else writes, or this person on another page. */
  elsewhere: boolean;
  clientId: string;
}

/** Who else has the post open, who of them writes, and the way to take over. */
export function PresenceNote({ presence, elsewhere, clientId }: Props) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const [asking, setAsking] = useState(false);
  const others = presence.people.filter(({ here }) => !here);
  const writer = others.find(({ writing }) => writing);
  if (others.length === 0) return null;
  const writes =
    writer?.staffId === staffId ? t('presence.youWrite') : t('presence.writes', { name: writer?.name ?? '' });
  return (
    <section className={editor.note} data-tone="plain" aria-label={t('presence.label')}>
      <span className={css.faces} aria-hidden="true">
        {others.slice(0, 5).map(({ name, writing }, index) => (
          <span key={index} className={css.face} data-writing={writing} title={name}>
            {initials(name)}
          </span>
        ))}
      </span>
      <p role="status">
        {elsewhere ? (
          <>
            <IconPencil size={16} aria-hidden="true" /> <b>{writes}</b> {t('presence.readOnly')}
          </>
        ) : (
          t('presence.also', { names: [...new Set(others.map(({ name }) => name))].join(', ') })
        )}
      </p>
      {elsewhere && (
        <Button
          size="xs"
          variant="default"
          loading={presence.takeOver.isPending}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('presence.takeOver')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={t('presence.takeOverQuestion')}
          clientId={clientId}
          confirmLabel={t('presence.takeOver')}
          onConfirm={() => presence.takeOver.mutateAsync()}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('presence.takeOverHelp')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
