import { Button, Checkbox } from '@mantine/core';
import '@staff/shared/styles/choice.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { CountInput } from '@staff/shared/input/CountInput.tsx';
import type { ClientDetails } from './client.api.ts';

type Level = ClientDetails['approvalPolicy']['levels'][number];

const roles = ['EDITOR', 'ACCOUNT_LEAD', 'ADMIN'] as const;
const most = 3;

/** Whose approval is needed, one after the other; nothing here is one approval of anybody. */
export function ApprovalLevels({ levels, onChange }: { levels: Level[]; onChange: (levels: Level[]) => void }) {
  const { t } = useTranslation();
  const change = (at: number, next: Partial<Level>) => {
    onChange(levels.map((level, index) => (index === at ? { ...level, ...next } : level)));
  };
  return (
    <div className={field.stack}>
      <p className={field.hint}>{t(levels.length === 0 ? 'client.oneApproval' : 'client.levelsHelp')}</p>
      {levels.map((level, at) => (
        <fieldset key={at} className={field.tight}>
          <legend>{t('client.level', { number: at + 1 })}</legend>
          <CountInput
            label={t('client.levelPeople')}
            min={1}
            max={5}
            value={level.people}
            onChange={(people) => {
              if (people !== null) change(at, { people });
            }}
          />
          <Checkbox.Group
            label={t('client.levelRoles')}
            description={level.roles.length === 0 ? t('client.levelAnybody') : undefined}
            value={level.roles}
            onChange={(chosen) => {
              change(at, { roles: roles.filter((role) => chosen.includes(role)) });
            }}
          >
            {roles.map((role) => (
              <Checkbox key={role} value={role} label={t(`role.${role}`)} />
            ))}
          </Checkbox.Group>
          <Button
            variant="subtle"
            onClick={() => {
              onChange(levels.filter((_, index) => index !== at));
            }}
          >
            {t('client.levelRemove', { number: at + 1 })}
          </Button>
        </fieldset>
      ))}
      {levels.length < most && (
        <Button
          variant="default"
          onClick={() => {
            onChange([...levels, { roles: [], people: 1 }]);
          }}
        >
          {t('client.levelAdd')}
        </Button>
      )}
    </div>
  );
}
