import { notifications } from '@mantine/notifications';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useClientOfPage, useScope } from '@staff/shared/client/scope.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useGate, useMoveGate, type Gate } from './gate.api.ts';
import css from './Gate.module.css';

const stopped = (clientId: string) => `gate-stopped-${clientId}`;

/** The banner over every page of a client whose gate is closed. */
export function GateBanner() {
  const { t } = useTranslation();
  const { zone } = useScope();
  const clientId = useClientOfPage();
  const gate = useGate(clientId).data;
  const [asking, setAsking] = useState(false);
  const may = useMay('APPROVE_POSTS');
  if (clientId === null || gate?.closed !== true) return null;
  return (
    <section className={`stripes ${css.banner ?? ''}`} aria-label={t('gate.closed')}>
      <IconHandStop size={20} stroke={1.75} aria-hidden="true" />
      <p className={css.words}>
        <b>{t('gate.closed')}</b> {gate.reason != null && <>{t('do.quote', { text: gate.reason })} </>}
        <span className={css.who}>
          {gate.byName}
          {gate.at != null && (
            <>
              , <RelativeTime at={gate.at} zone={zone} />
            </>
          )}
          {gate.inFlight > 0 && <> · {t('gate.inFlight', { count: gate.inFlight })}</>}
        </span>
      </p>
      {may && (
        <button
          type="button"
          className={css.open}
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('gate.open')}
        </button>
      )}
      {asking && (
        <OpenGate
          clientId={clientId}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

/** Asks whether the gate is to be opened again. */
export function OpenGate({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const move = useMoveGate(clientId);
  return (
    <ConfirmDialog
      title={t('gate.openQuestion')}
      clientId={clientId}
      confirmLabel={t('gate.open')}
      onConfirm={async () => {
        await move.mutateAsync(null);
        notifications.hide(stopped(clientId));
      }}
      onClose={onClose}
    >
      <p>{t('gate.openHelp')}</p>
    </ConfirmDialog>
  );
}

/** The button that closes the gate: nothing of the client is published any more. */
export function CloseGateButton({ clientId, gate }: { clientId: string; gate: Gate | undefined }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (!useMay('CLOSE_GATE') || gate?.closed !== false) return null;
  return (
    <>
      <button
        type="button"
        className={css.close}
        onClick={() => {
          setAsking(true);
        }}
      >
        <IconHandStop size={16} stroke={1.75} aria-hidden="true" />
        {t('gate.close')}
      </button>
      {asking && (
        <CloseGate
          clientId={clientId}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

/** Asks whether the gate is to be closed, and why. */
export function CloseGate({ clientId, onClose }: { clientId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const move = useMoveGate(clientId);
  return (
    <ConfirmDialog
      title={t('gate.closeQuestion')}
      clientId={clientId}
      confirmLabel={t('gate.close')}
      danger
      reasonLabel={t('gate.reason')}
      onConfirm={async (reason) => {
        const { inFlight } = await move.mutateAsync(reason);
        notifications.show({
          id: stopped(clientId),
          title: t('gate.stopped'),
          message: t('gate.caught', { count: inFlight }),
          autoClose: 15_000,
        });
      }}
      onClose={onClose}
    >
      <p>{t('gate.closeHelp')}</p>
    </ConfirmDialog>
  );
}
