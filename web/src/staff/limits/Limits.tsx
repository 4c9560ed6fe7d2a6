import '@staff/shared/styles/input.ts';
import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { LimitsOfNetwork } from '@shared/api/content.ts';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { shortDay } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { networkName } from '@shared/words/networks.ts';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import css from '@staff/shared/list/Cards.module.css';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { stateOf, useLimitChange, useLimits, type Limit } from './limits.api.ts';
import { useMeasure } from './useMeasure.ts';

const LimitForm = later(async () => (await import('./LimitForm.tsx')).LimitForm);

/** For administrators: what each network allows, and since when; what a network changes is changed here. */
export function Limits() {
  const { t } = useTranslation();
  const limits = useLimits();
  const { params, put } = useFilters();
  return (
    <>
      <p className={css.lead}>{t('limit.lead')}</p>
      <QueryView query={limits} rows={6}>
        {(networks) => {
          const shown = networks.find(({ network }) => network === params.get('network')) ?? networks[0];
          return (
            shown && (
              <>
                <div className={css.bar}>
                  <NativeSelect
                    label={t('limit.network')}
                    value={shown.network}
                    data={networks.map(({ network }) => ({ value: network, label: networkName(network) }))}
                    onChange={(event) => {
                      put('network', [event.currentTarget.value]);
                    }}
                  />
                </div>
                <OfNetwork key={shown.network} shown={shown} />
              </>
            )
          );
        }}
      </QueryView>
    </>
  );
}

function OfNetwork({ shown: { network, limits } }: { shown: LimitsOfNetwork }) {
  const { t } = useTranslation();
  const change = useLimitChange();
  const [editing, setEditing] = useState<Limit | 'NEW' | null>(null);
  const [withdrawing, setWithdrawing] = useState<Limit | null>(null);
  return (
    <>
      <ul className={css.list}>
        {limits.map((limit) => (
          <Row
            key={`${limit.kind} ${limit.validFrom ?? ''}`}
            limit={limit}
            onChange={() => {
              setEditing(limit);
            }}
            onWithdraw={() => {
              setWithdrawing(limit);
            }}
          />
        ))}
      </ul>
      <div className={css.aside}>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() => {
            setEditing('NEW');
          }}
        >
          {t('limit.add')}
        </Button>
      </div>
      {editing && (
        <LimitForm
          network={network}
          limits={limits}
          limit={editing === 'NEW' ? null : editing}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
      {withdrawing && (
        <ConfirmDialog
          title={t('limit.withdrawQuestion', {
            kind: t(`limit.kind.${withdrawing.kind}`),
            network: networkName(network),
          })}
          confirmLabel={t('limit.withdraw')}
          danger
          onConfirm={() =>
            change.mutateAsync({
              network,
              kind: withdrawing.kind,
              validFrom: withdrawing.validFrom ?? '',
              form: null,
            })
          }
          onClose={() => {
            setWithdrawing(null);
          }}
        >
          <p>{t('limit.withdrawHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

function Row({ limit, onChange, onWithdraw }: { limit: Limit; onChange: () => void; onWithdraw: () => void }) {
  const { t, lang } = useTranslation();
  const measure = useMeasure();
  const kind = t(`limit.kind.${limit.kind}`);
  const state = stateOf(limit);
  const day = limit.validFrom ? shortDay(limit.validFrom, lang) : null;
  const when = day && state !== 'NO_LONGER' ? t(state === 'NOW' ? 'limit.since' : 'limit.from', { day }) : null;
  const called = when === null ? kind : `${kind}, ${when}`;
  return (
    <li className={css.row}>
      <div className={css.main}>
        <span className={css.name}>
          {kind}: {measure(limit)}
          {when && <Chip tone={state === 'NOW' ? 'good' : 'wait'}>{when}</Chip>}
          {state === 'NO_LONGER' && <Chip tone="plain">{t('limit.replaced')}</Chip>}
        </span>
        <span className={css.meta}>
          {t(`limit.trust.${limit.trust}`)} · {t('limit.read', { day: shortDay(limit.verifiedOn, lang) })} ·{' '}
          <a href={safeHref(limit.sourceUrl)} target="_blank" rel="noreferrer">
            {t('limit.source')}
          </a>
        </span>
      </div>
      {state !== 'NO_LONGER' && (
        <div className={css.does}>
          <Button size="xs" variant="default" aria-label={t('limit.changeOf', { kind: called })} onClick={onChange}>
            {t('limit.change')}
          </Button>
          {limit.changed && (
            <Button
              size="xs"
              variant="subtle"
              color="var(--bad)"
              aria-label={t('limit.withdrawOf', { kind: called })}
              onClick={onWithdraw}
            >
              {t('limit.withdraw')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
