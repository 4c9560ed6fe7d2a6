import { Checkbox } from '@mantine/core';
import '@staff/shared/styles/choice.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { CountInput } from '@staff/shared/input/CountInput.tsx';
import type { ClientDetails } from './client.api.ts';
import { Ordered } from './Ordered.tsx';
import css from './Policy.module.css';

type Level = ClientDetails['approvalPolicy']['levels'][number];

const roles = ['EDITOR', 'ACCOUNT_LEAD', 'ADMIN'] as const;
const most = 3;
const blank: Level = { roles: [], people: 1 };

/** Whose approval is needed, one after the other; nothing here is one approval of anybody. */
export function ApprovalLevels({ levels, onChange }: { levels: Level[]; onChange: (levels: Level[]) => void }) {
  const { t } = useTranslation();
  return (
    <div className={field.tight}>
      <p className={field.hint}>{t(levels.length === 0 ? 'client.oneApproval' : 'client.levelsHelp')}</p>
      <Ordered kind="level" items={levels} most={most} blank={blank} onChange={onChange}>
        {(level, change) => (
          <>
            <CountInput
              className={css.people ?? ''}
              label={t('client.levelPeople')}
              min={1}
              max={5}
              value={level.people}
              onChange={(people) => {
                if (people !== null) change({ people });
              }}
            />
            <Checkbox.Group
              label={t('client.levelRoles')}
              description={level.roles.length === 0 ? t('client.levelAnybody') : undefined}
              value={level.roles}
              onChange={(chosen) => {
                change({ roles: roles.filter((role) => chosen.includes(role)) });
              }}
            >
              {roles.map((role) => (
                <Checkbox key={role} value={role} label={t(`role.${role}`)} />
              ))}
            </Checkbox.Group>
          </>
        )}
      </Ordered>
    </div>
  );
}
