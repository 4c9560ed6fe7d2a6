import { Checkbox, Switch } from '@mantine/core';
import '@staff/shared/styles/choice.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { useViewers } from '@staff/shared/client/viewers.api.ts';
import type { ClientDetails } from './client.api.ts';

type Yes = NonNullable<ClientDetails['approvalPolicy']['client']>;

interface Props {
  clientId: string;
  value: Yes | null;
  /** Nobody of the agency is asked before. */
  alone?: boolean;
  onChange: (value: Yes | null) => void;
}

/** Whether the client company is asked for its approval, who of it by mail, and what happens where nobody answers. */
export function ClientYes({ clientId, value, alone = false, onChange }: Props) {
  const { t } = useTranslation();
  const viewers = useViewers(clientId);
  return (
    <div className={field.stack}>
      <Switch
        label={t('client.asksClient')}
        description={t(alone ? 'client.asksClientAlone' : 'client.asksClientHelp')}
        checked={value !== null}
        onChange={(event) => {
          onChange(event.currentTarget.checked ? { viewers: [], goesOutUnanswered: false } : null);
        }}
      />
      {value !== null && (
        <>
          <Checkbox.Group
            label={t('client.asked')}
            description={t(viewers.data?.length === 0 ? 'client.askedNobody' : 'client.askedHelp')}
            value={value.viewers}
            onChange={(chosen) => {
              onChange({ ...value, viewers: chosen });
            }}
          >
            {viewers.data?.map((viewer) => (
              <Checkbox
                key={viewer.id}
                value={viewer.id}
                label={viewer.name}
                error={viewer.bouncedAt == null ? undefined : t('viewer.bouncedAsked', { email: viewer.email })}
              />
            ))}
          </Checkbox.Group>
          <Switch
            label={t('client.unanswered')}
            description={t('client.unansweredHelp')}
            checked={value.goesOutUnanswered}
            onChange={(event) => {
              onChange({ ...value, goesOutUnanswered: event.currentTarget.checked });
            }}
          />
        </>
      )}
    </div>
  );
}
