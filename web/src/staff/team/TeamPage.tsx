import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import { InvitationButtons, InvitedChip } from './Invitation.tsx';
import { unlock, usePeople, type Person } from './team.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { later } from '@staff/shared/ui/later.tsx';

const PersonForm = later(async () => (await import('./PersonForm.tsx')).PersonForm);

/** Who works here, in which role, for which clients. */
export function TeamPage() {
  const { t } = useTranslation();
  const people = usePeople();
  const may = useMay('MANAGE_STAFF');
  const [params] = useSearchParams();
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const [unlocking, setUnlocking] = useState<Person | null>(null);
  const [unlocked, setUnlocked] = useState<string | null>(null);
  return (
    <>
      <PageHeader title={t('page.team')} fixed>
        {may && (
          <Button
            leftSection={<IconPlus size={18} />}
            onClick={() => {
              setEditing('new');
            }}
          >
            {t('team.add')}
          </Button>
        )}
      </PageHeader>
      <QueryView query={people} rows={4}>
        {(all) => (
          <ul className={css.list}>
            {all.map((person) => (
              <Row
                key={person.id}
                person={person}
                sought={person.id === params.get('person')}
                may={may}
                unlocked={unlocked === person.id}
                onEdit={() => {
                  setEditing(person);
                }}
                onUnlock={() => {
                  setUnlocking(person);
                }}
              />
            ))}
          </ul>
        )}
      </QueryView>
      {unlocking !== null && (
        <ConfirmDialog
          title={t('team.unlockQuestion', { name: unlocking.name })}
          confirmLabel={t('team.unlockDo')}
          onConfirm={() =>
            unlock(unlocking).then(() => {
              setUnlocked(unlocking.id);
            })
          }
          onClose={() => {
            setUnlocking(null);
          }}
        >
          <p>{t('team.unlockHelp', { email: unlocking.email })}</p>
        </ConfirmDialog>
      )}
      {editing !== null && (
        <PersonForm
          person={editing === 'new' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}

function Row({
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
