import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { Answer } from '@shared/ui/States.tsx';
import { ClientTag } from '@desk/ClientTag.tsx';
import { PageHead } from '@desk/PageHead.tsx';
import { useMay } from '@desk/session.api.ts';
import { PersonForm } from './PersonForm.tsx';
import { usePeople, type Person } from './team.api.ts';
import css from '@desk/Cards.module.css';

/** Who works here, in which role, for which clients. */
export function TeamPage() {
  const { t } = useWords();
  const people = usePeople();
  const may = useMay('MANAGE_STAFF');
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  return (
    <>
      <PageHead title={t('page.team')} fixed>{may && <Button leftSection={<IconPlus size={18} />} onClick={() => { setEditing('new'); }}>{t('team.add')}</Button>}</PageHead>
      <Answer of={people} rows={4}>
        {(all) => <ul className={css.list}>{all.map((person) => <Row key={person.id} person={person} onEdit={may ? () => { setEditing(person); } : null} />)}</ul>}
      </Answer>
      {editing !== null && <PersonForm person={editing === 'new' ? null : editing} onClose={() => { setEditing(null); }} />}
    </>
  );
}

function Row({ person, onEdit }: { person: Person; onEdit: (() => void) | null }) {
  const { t } = useWords();
  return (
    <li className={css.row}>
      <div className={css.main}>
        <span className={css.name}>{person.name}{person.active === false && <Chip tone="plain">{t('team.inactive')}</Chip>}</span>
        {person.email !== undefined && <span className={css.meta}>{person.email}{person.role !== undefined && <> · {t(`role.${person.role}`)}</>}</span>}
        {person.role !== undefined && (
          <span className={css.meta}>{person.allClients === true ? t('scope.all') : (person.clientIds ?? []).length === 0 ? t('team.noClients') : <span className={css.does}>{(person.clientIds ?? []).map((id) => <ClientTag key={id} clientId={id} />)}</span>}</span>
        )}
      </div>
      {onEdit && person.version !== undefined && <Button size="xs" variant="default" onClick={onEdit}>{t('do.edit')}</Button>}
    </li>
  );
}
