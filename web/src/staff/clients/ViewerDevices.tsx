import { Button } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import css from '@staff/shared/list/Cards.module.css';
import { useDevices, useEndDevice, type Device, type Viewer } from './client.api.ts';

/** The devices on which a viewer has the portal open, and a button to sign them out there. */
export function ViewerDevices({ clientId, viewer }: { clientId: string; viewer: Viewer }) {
  const { zone } = useScope();
  return <DeviceList clientId={clientId} viewer={viewer} zone={zone} />;
}

export function DeviceList({ clientId, viewer, zone }: { clientId: string; viewer: Viewer; zone: string }) {
  const { t } = useTranslation();
  const devices = useDevices(clientId, viewer.id);
  const end = useEndDevice(clientId, viewer.id);
  return (
    <QueryView query={devices} rows={1}>
      {(all) =>
        all.length === 0 ? (
          <p className={css.meta}>{t('viewer.devicesNone')}</p>
        ) : (
          <ul aria-label={t('viewer.devicesOf', { name: viewer.name })}>
            {all.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                zone={zone}
                pending={end.isPending}
                onEnd={() => {
                  end.mutate(device);
                }}
              />
            ))}
            {end.error && <ErrorNotice error={end.error} compact />}
          </ul>
        )
      }
    </QueryView>
  );
}

interface RowProps {
  device: Device;
  zone: string;
  pending: boolean;
  onEnd: () => void;
}

function DeviceRow({ device, zone, pending, onEnd }: RowProps) {
  const { t } = useTranslation();
  const name = t('viewer.device', {
    browser: device.browser ?? t('viewer.unknownBrowser'),
    system: device.system ?? t('viewer.unknownSystem'),
  });
  return (
    <li className={css.does}>
      <span className={css.meta}>
        {name} · {t('viewer.deviceSince')} <RelativeTime at={device.firstSeenAt} zone={zone} /> ·{' '}
        {t('viewer.deviceSeen')} <RelativeTime at={device.lastSeenAt} zone={zone} />
      </span>
      <Button size="xs" variant="subtle" color="var(--bad)" loading={pending} onClick={onEnd}>
        {t('viewer.deviceEnd')}
      </Button>
    </li>
  );
}
