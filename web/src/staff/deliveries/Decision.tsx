import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isAddress } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { networkName } from '@shared/words/networks.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import css from './Deliveries.module.css';
import { useDecide, type DecisionProps } from './useDecide.ts';
import { DiscardDialog } from './DiscardDialog.tsx';

/** It is not known whether the post was published, so a person decides. Each choice says what it leads to. */
export function Decision({ post, delivery, onChanged }: DecisionProps) {
  const { t } = useTranslation();
  const { decide, busy, error } = useDecide(post, delivery, onChanged);
  const [url, setUrl] = useState('');
  const [asking, setAsking] = useState<'SEND_AGAIN' | 'DISCARD' | null>(null);
  const network = networkName(delivery.network);
  // If the network said it has the post, only the address is missing; sending again is not offered.
  const there = delivery.reason?.code === 'public-somewhere';
  const what = delivery.part === 0 ? t('decision.post') : t('decision.part', { number: delivery.part + 1 });
  const wrong = url.trim() !== '' && !isAddress(url);

  const plans = useMay('PLAN_POSTS');
  if (!useMay('WRITE_POSTS')) return <p className={css.reason}>{t('decision.others')}</p>;
  return (
    <div className={css.choice}>
      <p>
        <b>{t(there ? 'decision.where' : 'decision.question', { network, what })}</b>
      </p>
      <p className={css.reason}>
        {t(there ? 'decision.whereWhy' : 'decision.why', { network, name: delivery.channelName })}
      </p>
      <div className={css.option}>
        <p>{t('decision.liveHelp')}</p>
        <TextInput
          size="xs"
          label={t('decision.url')}
          type="url"
          value={url}
          placeholder="https://"
          maxLength={500}
          error={wrong && t('byHand.bad')}
          onChange={(event) => {
            setUrl(event.currentTarget.value);
          }}
        />
        <Button
          size="xs"
          variant="default"
          loading={busy}
          disabled={!isAddress(url)}
          onClick={() => {
            void decide('IT_IS_LIVE', { url: url.trim() }).catch(() => undefined);
          }}
        >
          {t(there ? 'decision.whereDo' : 'decision.live')}
        </Button>
      </div>
      {!there && plans && (
        <div className={css.option}>
          <p>{t('decision.againHelp')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              setAsking('SEND_AGAIN');
            }}
          >
            {t('decision.again')}
          </Button>
        </div>
      )}
      {plans && (
        <div className={css.option}>
          <p>{t('decision.discardHelp')}</p>
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
        </div>
      )}
      {error !== null && asking === null && <ErrorNotice error={error} compact />}
      {asking === 'SEND_AGAIN' && (
        <ConfirmDialog
          title={t('decision.againQuestion', { network })}
          clientId={post.clientId}
          confirmLabel={t('decision.again')}
          onConfirm={() => decide('SEND_AGAIN')}
          onClose={() => {
            setAsking(null);
          }}
        >
          <p>{t('decision.againHelp')}</p>
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
