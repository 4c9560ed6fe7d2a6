import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import field from '@shared/ui/Field.module.css';
import { ClientsSelect } from '@staff/shared/client/ClientsSelect.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { ClientIds } from './ClientIds.tsx';
import { KeyRow } from './KeyRow.tsx';
import { usePartnerChange, usePartners, type Partner } from './partners.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { later } from '@staff/shared/ui/later.tsx';

const KeyForm = later(async () => (await import('./KeyForm.tsx')).KeyForm);

/** Companies that use the public API, and their keys. */
export function PartnersPage() {
  const { t } = useTranslation();
  const partners = usePartners();
  const [adding, setAdding] = useState(false);
  const [keyFor, setKeyFor] = useState<Partner | null>(null);
  return (
    <>
      <PageHeader title={t('page.partners')} fixed>
        <Button
          leftSection={<IconPlus size={18} />}
          onClick={() => {
            setAdding(true);
          }}
        >
          {t('partner.add')}
        </Button>
      </PageHeader>
      <p className={css.lead}>
        {t('partner.help')}{' '}
        <a href="/developers" target="_blank" rel="noreferrer">
          {t('partner.guide')}
        </a>
      </p>
      <QueryView query={partners} rows={3}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState icon={<IconKey size={32} stroke={1.5} />} title={t('partner.none')}>
              {t('partner.noneHelp')}
            </EmptyState>
          ) : (
            <div className={field.stack}>
              {items.map((partner) => (
                <section key={partner.id} className={css.list} aria-label={partner.name}>
                  <div className={css.row}>
                    <div className={css.main}>
                      <span className={css.name}>{partner.name}</span>
                      <ClientIds ids={partner.clientIds} />
                    </div>
                    <Button
                      size="xs"
                      variant="default"
                      leftSection={<IconPlus size={14} />}
                      onClick={() => {
                        setKeyFor(partner);
                      }}
                    >
                      {t('partner.newKey')}
                    </Button>
                  </div>
                  {partner.keys.map((key) => (
                    <KeyRow key={key.id} partner={partner} partnerKey={key} />
                  ))}
                </section>
              ))}
            </div>
          )
        }
      </QueryView>
      {adding && (
        <AddPartner
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {keyFor && (
        <KeyForm
          partner={keyFor}
          onClose={() => {
            setKeyFor(null);
          }}
        />
      )}
    </>
  );
}

function AddPartner({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePartnerChange();
  const [name, setName] = useState('');
  const [clientIds, setClientIds] = useState<string[]>([]);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    change.mutate({ verb: 'POST', body: { name: name.trim(), clientIds } }, { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('partner.add')} closeButtonProps={{ 'aria-label': t('do.close') }}>
      <form className={field.stack} onSubmit={submit}>
        <TextInput
          label={t('partner.name')}
          required
          maxLength={120}
          value={name}
          data-autofocus
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <ClientsSelect label={t('partner.clients')} value={clientIds} onChange={setClientIds} />
        {change.error && <ErrorNotice error={change.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={clientIds.length === 0}>
            {t('partner.add')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
