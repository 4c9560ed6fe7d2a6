import { Button } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import field from '@shared/ui/Field.module.css';
import { QueryView } from '@shared/ui/QueryView.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { later } from '@staff/shared/ui/later.tsx';
import { HookCard } from './HookCard.tsx';
import { mostHooks, useHooks } from './hooks.api.ts';

const HookEditor = later(async () => (await import('./HookEditor.tsx')).HookEditor);
const HookSecret = later(async () => (await import('./HookSecret.tsx')).HookSecret);

/** For administrators: the addresses outside that hear alerts. */
export function Hooks() {
  const { t } = useTranslation();
  const hooks = useHooks();
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const add = (
    <Button
      leftSection={<IconPlus size={18} />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {t('hook.add')}
    </Button>
  );
  return (
    <>
      <p className={cards.lead}>{t('hook.lead')}</p>
      <QueryView query={hooks} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconWebhook size={32} stroke={1.5} />} title={t('hook.none')} action={add}>
              <p>{t('hook.how.n8n')}</p>
              <p>{t('hook.how.slack')}</p>
              <p>{t('hook.how.teams')}</p>
            </EmptyState>
          ) : (
            <div className={field.stack}>
              {items.map((hook) => (
                <HookCard key={hook.id} hook={hook} onSecret={setSecret} />
              ))}
              <div>{items.length < mostHooks ? add : <p className={field.hint}>{t('hook.most')}</p>}</div>
            </div>
          )
        }
      </QueryView>
      {adding && (
        <HookEditor
          hook={null}
          onSecret={setSecret}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {secret !== null && (
        <HookSecret
          secret={secret}
          onClose={() => {
            setSecret(null);
          }}
        />
      )}
    </>
  );
}
