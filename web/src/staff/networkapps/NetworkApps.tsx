import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { networkName } from '@shared/words/networks.ts';
import css from '@staff/shared/list/Cards.module.css';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { later } from '@staff/shared/ui/later.tsx';
import { useNetworkAppChange, useNetworkApps, type NetworkApp } from './networkapps.api.ts';

const NetworkAppForm = later(async () => (await import('./NetworkAppForm.tsx')).NetworkAppForm);

/** For administrators: the agency's apps at the networks that one signs in to. */
export function NetworkApps() {
  const { t } = useTranslation();
  const apps = useNetworkApps();
  const change = useNetworkAppChange();
  const [entering, setEntering] = useState<NetworkApp | null>(null);
  const [removing, setRemoving] = useState<NetworkApp | null>(null);
  return (
    <>
      <p className={css.lead}>{t('networkApp.lead')}</p>
      <QueryView query={apps} rows={5}>
        {(items) => (
          <ul className={css.list}>
            {items.map((app) => (
              <li key={app.network} className={css.row}>
                <NetworkIcon network={app.network} size={22} />
                <div className={css.main}>
                  <span className={css.name}>
                    {networkName(app.network)}
                    {app.appId != null && (
                      <Chip tone="good" icon={<IconCircleCheck size={14} stroke={2} aria-hidden="true" />}>
                        {t('networkApp.there')}
                      </Chip>
                    )}
                  </span>
                  <span className={css.meta}>{app.appId ?? t('networkApp.none')}</span>
                </div>
                <div className={css.does}>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('networkApp.enterAt', { network: networkName(app.network) })}
                    onClick={() => {
                      setEntering(app);
                    }}
                  >
                    {t(app.appId == null ? 'networkApp.enter' : 'networkApp.change')}
                  </Button>
                  {app.appId != null && (
                    <Button
                      size="xs"
                      variant="subtle"
                      color="var(--bad)"
                      aria-label={t('networkApp.removeQuestion', { network: networkName(app.network) })}
                      onClick={() => {
                        setRemoving(app);
                      }}
                    >
                      {t('networkApp.remove')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {entering && (
        <NetworkAppForm
          app={entering}
          onClose={() => {
            setEntering(null);
          }}
        />
      )}
      {removing && (
        <ConfirmDialog
          title={t('networkApp.removeQuestion', { network: networkName(removing.network) })}
          confirmLabel={t('networkApp.remove')}
          danger
          onConfirm={() => change.mutateAsync({ network: removing.network, form: null })}
          onClose={() => {
            setRemoving(null);
          }}
        >
          <p>{t('networkApp.removeHelp')}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
