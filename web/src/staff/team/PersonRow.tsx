import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { Away } from '@staff/notices/Away.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { BouncedChip } from '@staff/shared/ui/BouncedChip.tsx';
import css from '@staff/shared/list/Cards.module.css';
import { InvitationButtons, InvitedChip } from './Invitation.tsx';
import type { Person } from './team.api.ts';

/** One colleague, and whether they are away. */
export function PersonRow({
  person,
  sought,
  may,
  unlocked,
  onEdit,
  onUnlock,
}: {
  person: Person;
  /** Somebody looks for this person. */
  sought: boolean;
  may: boolean;
  unlocked: boolean;
  onEdit: () => void;
  onUnlock: () => void;
}) {
  const { t } = useTranslation();
  const { zone } = useSession();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!sought) return;
    row.current?.focus();
    row.current?.scrollIntoView({ block: 'nearest' });
  }, [sought]);
  return (
    <li ref={row} className={css.row} tabIndex={sought ? -1 : undefined} aria-current={sought || undefined}>
      <div className={css.main}>
        <span className={css.name}>
          {person.name}
          {person.invitation != null && <InvitedChip until={person.invitation.expiresAt} />}
          {person.active === false && <Chip tone="plain">{t('team.inactive')}</Chip>}
          <Away staffId={person.id} />
          {person.bouncedAt != null && <BouncedChip at={person.bouncedAt} zone={zone} label={t('team.bounced')} />}
        </span>
        {person.email !== undefined && (
          <span className={css.meta}>
            {person.email}
            {person.role !== undefined && <> · {t(`role.${person.role}`)}</>}
          </span>
        )}
        {person.role !== undefined && (
          <span className={css.meta}>
            {person.allClients === true ? (
              t('scope.all')
            ) : (person.clientIds ?? []).length === 0 ? (
              t('team.noClients')
            ) : (
              <span className={css.does}>
                {(person.clientIds ?? []).map((id) => (
                  <ClientTag key={id} clientId={id} />
                ))}
              </span>
            )}
          </span>
        )}
        {unlocked && (
          <span className={css.good} role="status">
            {t('team.unlocked')}
          </span>
        )}
      </div>
      {may && person.version !== undefined && (
        <div className={css.does}>
          {person.invitation == null ? (
            <Button size="xs" variant="subtle" onClick={onUnlock}>
              {t('team.unlock')}
            </Button>
          ) : (
            <InvitationButtons person={person} />
          )}
          <Button size="xs" variant="default" onClick={onEdit}>
            {t('do.edit')}
          </Button>
        </div>
      )}
    </li>
  );
}
