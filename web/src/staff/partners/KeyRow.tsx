import { Button } from '@mantine/core';
import { IconBan, IconClockOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { usePartnerChange, type Partner, type PartnerKey } from './partners.api.ts';
import css from '@staff/shared/list/Cards.module.css';
import own from './Partners.module.css';

/** One key by its prefix, with scopes and validity. Only the partner knows the key itself. */
export function KeyRow({ partner, partnerKey: key }: { partner: Partner; partnerKey: PartnerKey }) {
  const { t } = useTranslation();
  const { zone } = useSession();
  const change = usePartnerChange();
  const [asking, setAsking] = useState(false);
  const now = useNow();
  const expired = key.expiresAt != null && Date.parse(key.expiresAt) <= now.getTime();
  return (
    <div className={`${css.row ?? ''} ${own.key ?? ''}`}>
      <div className={css.main}>
        <span className={css.name}>
          <code className={css.code}>{key.prefix}…</code>
          {key.revokedAt != null ? (
            <Chip tone="plain" icon={<IconBan size={14} stroke={2} aria-hidden="true" />}>
              {t('partner.revoked')}
            </Chip>
          ) : (
            expired && (
              <Chip tone="wait" icon={<IconClockOff size={14} stroke={2} aria-hidden="true" />}>
                {t('partner.expired')}
              </Chip>
            )
          )}
        </span>
        <span className={css.meta}>
          {key.scopes.map((scope) => t(`partner.scope.${scope.replace(':', '_')}`)).join(', ')} · {t('partner.created')}{' '}
          <RelativeTime at={key.createdAt} zone={zone} />
          {' · '}
          {key.expiresAt == null ? (
            t('partner.noEnd')
          ) : (
            <>
              {t(expired ? 'partner.expired' : 'partner.expires')} <RelativeTime at={key.expiresAt} zone={zone} />
            </>
          )}
        </span>
      </div>
      {key.revokedAt == null && (
        <Button
          size="xs"
          variant="subtle"
          color="var(--bad)"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('partner.revoke')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          title={t('partner.revokeQuestion', { name: partner.name })}
          confirmLabel={t('partner.revoke')}
          danger
          onConfirm={() => change.mutateAsync({ verb: 'DELETE', path: `/${partner.id}/keys/${key.id}` })}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('partner.revokeHelp')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
