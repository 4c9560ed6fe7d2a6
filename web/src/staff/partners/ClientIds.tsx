import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useClient } from '@staff/shared/client/scope.ts';
import css from './Partners.module.css';

/** The clients a partner works for, with the ids that its requests name. */
export function ClientIds({ ids }: { ids: string[] }) {
  return (
    <ul className={css.ids}>
      {ids.map((id) => (
        <li key={id}>
          <ClientTag clientId={id} />
          <CopyId id={id} />
        </li>
      ))}
    </ul>
  );
}

function CopyId({ id }: { id: string }) {
  const { t } = useTranslation();
  const name = useClient(id)?.name ?? '';
  return (
    <CopyButton value={id}>
      {({ copied, copy }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          color="var(--ink-2)"
          leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
          aria-label={copied ? t('do.copied') : t('partner.copyId', { name, id })}
          onClick={copy}
        >
          <code>{id}</code>
        </Button>
      )}
    </CopyButton>
  );
}
