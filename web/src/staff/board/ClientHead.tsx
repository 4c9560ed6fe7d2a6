import { IconHandStop, IconPlugConnectedX, IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { zoneName } from '@shared/time/format.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { path, useClient } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import type { Row } from './board.api.ts';
import css from './Board.module.css';

/** The client of a row with its calendar, and what holds its posts up. */
export function ClientHead({ row, day }: { row: Row; day: string }) {
  const { t } = useTranslation();
  const { zone: reader } = useSession();
  const client = useClient(row.clientId);
  return (
    <div className={css.client}>
      <Link to={path(row.clientId, `calendar?from=${day}`)} className={css.name}>
        <span className={css.edge} style={{ background: client?.colour ?? 'var(--line-2)' }} aria-hidden="true" />
        {client?.name ?? '…'}
      </Link>
      {row.zone !== reader && (
        <span className={css.zone}>
          <IconWorld size={14} stroke={1.75} aria-hidden="true" />
          {t('board.zone', { zone: zoneName(row.zone) })}
        </span>
      )}
      {row.gateClosed && (
        <Chip tone="held" icon={<IconHandStop size={14} stroke={2} aria-hidden="true" />}>
          {t('board.gate')}
        </Chip>
      )}
      {row.notLive.map((channel) => (
        <span key={channel.channelId} className={css.notLive}>
          <IconPlugConnectedX size={14} stroke={1.75} aria-hidden="true" />
          <span>
            {channel.name}: {t(`channel.${channel.status}`)}
          </span>
        </span>
      ))}
    </div>
  );
}
