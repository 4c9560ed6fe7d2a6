import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import css from '@staff/shared/list/Cards.module.css';
import { useMay } from '@staff/shared/session/session.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { PersonRow } from './PersonRow.tsx';
import { unlock, usePeople, type Person } from './team.api.ts';

const PersonForm = later(async () => (await import('./PersonForm.tsx')).PersonForm);

/** Who works here, in which role, for which clients. */
export function People() {
  const { t } = useTranslation();
  const people = usePeople();
  const may = useMay('MANAGE_STAFF');
  const [params] = useSearchParams();
  const [editing, setEditing] = useState<Person | null>(null);
  const [unlocking, setUnlocking] = useState<Person | null>(null);
  const [unlocked, setUnlocked] = useState<string | null>(null);
  return (
    <>
      <QueryView query={people} rows={4}>
        {(all) => (
          <ul className={css.list}>
            {all.map((person) => (
              <PersonRow
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
          person={editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}
