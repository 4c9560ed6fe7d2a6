import { useTranslation } from '@shared/i18n.ts';
import { useRequests } from '@staff/shared/approval/requests.api.ts';
import type { Viewer } from './client.api.ts';

/** Says that posts wait for a portal guest's yes, to who is about to remove them: nobody else would notice. */
export function StillAsked({ clientId, viewer }: { clientId: string; viewer: Viewer }) {
  const { t } = useTranslation();
  const { data = [], dataUpdatedAt } = useRequests(clientId, []);
  const asked = data.some(
    ({ viewerId, waiting, until }) => viewerId === viewer.id && waiting > 0 && Date.parse(until) > dataUpdatedAt,
  );
  return asked && <p role="status">{t('viewer.stillAsked', { name: viewer.name })}</p>;
}
