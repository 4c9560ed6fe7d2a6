import '@staff/shared/styles/input.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ViewUsual } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { KindRow } from './KindRow.tsx';
import { groupNames, groups } from './kinds.ts';
import { choiceOf, differs, withChoice, withoutClient, type Choices } from './preferences.ts';
import css from './Preferences.module.css';

interface Props {
  kinds: ViewUsual[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** How each kind of notice is told, for all clients or for one. */
export function KindTable({ kinds, choices, onChange }: Props) {
  const { t } = useTranslation();
  const clients = (useClients().data ?? []).filter(({ archived }) => !archived);
  const [clientId, setClientId] = useState<string | null>(null);
  const named = (name: string, id: string) => (differs(choices, id) ? t('noticeChoice.differs', { name }) : name);
  const rowsOf = (names: readonly string[]) => kinds.filter(({ kind }) => names.includes(kind));
  // What concerns the account of a person has no client.
  const shown = groupNames.filter((group) => clientId === null || group !== 'account');
  return (
    <>
      <div className={css.one}>
        <NativeSelect
          label={t('noticeChoice.forClient')}
          description={clientId === null ? undefined : t('noticeChoice.clientHelp')}
          value={clientId ?? ''}
          data={[
            { value: '', label: t('noticeChoice.allClients') },
            ...clients.map(({ id, name }) => ({ value: id, label: named(name, id) })),
          ]}
          onChange={(event) => {
            setClientId(event.currentTarget.value || null);
          }}
        />
      </div>
      {clientId !== null && differs(choices, clientId) && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              onChange(withoutClient(choices, clientId));
            }}
          >
            {t('noticeChoice.asAll')}
          </Button>
        </div>
      )}
      <table className={css.table}>
        <thead>
          <tr>
            {(['what', 'mail', 'urgent', 'whose'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`noticeChoice.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((group) => (
          <tbody key={group}>
            <tr className={css.group}>
              <th colSpan={4} scope="rowgroup">
                {t(`notice.group.${group}`)}
              </th>
            </tr>
            {rowsOf(groups[group]).map((usual) => (
              <KindRow
                key={usual.kind}
                usual={usual}
                choice={choiceOf(choices, usual, clientId)}
                ofOneClient={clientId !== null}
                onChange={(next) => {
                  onChange(withChoice(choices, usual, clientId, next));
                }}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
