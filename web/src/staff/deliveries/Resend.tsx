import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { networkName } from '@shared/words/networks.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import css from './Deliveries.module.css';
import { useDecide, type DecisionProps } from './useDecide.ts';
import { DiscardDialog } from './DiscardDialog.tsx';

/** For a delivery that was surely not sent while others were: send it again or drop it. */
export function Resend({ post, delivery, onChanged }: DecisionProps) {
  const { t } = useTranslation();
  const { decide } = useDecide(post, delivery, onChanged);
  const [asking, setAsking] = useState<'SEND_AGAIN' | 'DISCARD' | null>(null);
  const network = networkName(delivery.network);
  if (!useMay('PLAN_POSTS')) return null;
  return (
    <div className={css.does}>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setAsking('SEND_AGAIN');
        }}
      >
        {t('decision.resend')}
      </Button>
      <Button
        size="xs"
        variant="subtle"
        color="var(--bad)"
        onClick={() => {
          setAsking('DISCARD');
        }}
      >
        {t('decision.discard')}
      </Button>
      {asking === 'SEND_AGAIN' && (
        <ConfirmDialog
          title={t('decision.resendQuestion', { name: delivery.channelName, network })}
          clientId={post.clientId}
          confirmLabel={t('decision.resend')}
          onConfirm={() => decide('SEND_AGAIN')}
          onClose={() => {
            setAsking(null);
          }}
        >
          <p>{t('decision.resendHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'DISCARD' && (
        <DiscardDialog
          clientId={post.clientId}
          network={network}
          onConfirm={() => decide('DISCARD')}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </div>
  );
}
