import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { later } from '@staff/shared/ui/later.tsx';
import { HookButtons } from './HookButtons.tsx';
import { HookStateChip } from './HookStateChip.tsx';
import { Outcome } from './Outcome.tsx';
import { useTestHook, type Hook } from './hooks.api.ts';

const HookDeliveries = later(async () => (await import('./HookDeliveries.tsx')).HookDeliveries);

/** One hook: what it hears, how it does, a test, and what went there. */
export function HookCard({ hook, onSecret }: { hook: Hook; onSecret: (secret: string) => void }) {
  const { t } = useTranslation();
  const test = useTestHook(hook.id);
  const [open, setOpen] = useState(false);
  return (
    <section className={`${cards.card ?? ''} ${field.stack ?? ''}`} aria-label={hook.name}>
      <div className={cards.main}>
        <span className={cards.name}>
          {hook.name} <HookStateChip state={hook.state} />
        </span>
        <code className={cards.code}>{hook.address}</code>
        <span className={cards.meta}>
          {hook.kinds == null ? t('hook.allKinds') : hook.kinds.map((kind) => t(`notice.kind.${kind}`)).join(', ')} ·{' '}
          {hook.clientIds == null
            ? t('hook.allClients')
            : hook.clientIds.map((id) => <ClientTag key={id} clientId={id} />)}
        </span>
      </div>
      <div className={field.actions}>
        <Button
          size="xs"
          variant="default"
          loading={test.isPending}
          onClick={() => {
            test.mutate(undefined);
          }}
        >
          {t('hook.test')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t('hook.deliveries')}
        </Button>
        <HookButtons hook={hook} onSecret={onSecret} />
      </div>
      {test.data && (
        <p role="status">
          {t('hook.tested')} <Outcome delivery={test.data} />
        </p>
      )}
      {test.error && <ErrorNotice error={test.error} compact />}
      {open && <HookDeliveries hookId={hook.id} />}
    </section>
  );
}
