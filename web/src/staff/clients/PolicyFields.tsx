import { Switch } from '@mantine/core';
import '@staff/shared/styles/choice.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { ApprovalLevels } from './ApprovalLevels.tsx';
import type { ClientDetails } from './client.api.ts';
import { ClientYes } from './ClientYes.tsx';

/** Whose approval is needed, without which posts it is for. */
type Needed = Omit<ClientDetails['approvalPolicy'], 'rules'>;

interface Props {
  /** Null for a client that is opened now, which has nobody to ask yet. */
  clientId: string | null;
  needed: Needed;
  onChange: (change: Partial<Needed>) => void;
}

/** Whose approval is needed: of the agency, level by level, and of the client. */
export function PolicyFields({ clientId, needed, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Switch
        label={t('client.approval')}
        checked={needed.required}
        onChange={(event) => {
          onChange({ required: event.currentTarget.checked });
        }}
      />
      {needed.required ? (
        <>
          <Switch
            label={t('client.ownPosts')}
            checked={needed.ownPosts}
            onChange={(event) => {
              onChange({ ownPosts: event.currentTarget.checked });
            }}
          />
          <ApprovalLevels
            levels={needed.levels}
            onChange={(levels) => {
              onChange({ levels });
            }}
          />
        </>
      ) : (
        needed.client == null && <p className={field.hint}>{t('client.noApproval')}</p>
      )}
      {clientId !== null && (
        <ClientYes
          clientId={clientId}
          value={needed.client ?? null}
          alone={!needed.required}
          onChange={(client) => {
            onChange({ client });
          }}
        />
      )}
    </>
  );
}
