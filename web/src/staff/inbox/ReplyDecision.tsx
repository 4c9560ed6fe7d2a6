import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isAddress } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { networkName } from '@shared/words/networks.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { patchLists } from '@staff/shared/live/patch.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { decideReply, useNoticeOfFailure, type ReplyChoice } from './inbox.api.ts';
import { inquiryKey } from './replies.api.ts';
import css from './Reply.module.css';

interface Props {
  inquiry: Pick<Inquiry, 'id' | 'clientId' | 'network' | 'author'>;
  replyId: string;
}

/** It is not known whether the reply was published, so a person decides. Each choice says what it leads to. */
export function ReplyDecision({ inquiry, replyId }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const notice = useNoticeOfFailure();
  const [url, setUrl] = useState('');
  const [asking, setAsking] = useState<'SEND_AGAIN' | 'DISCARD' | null>(null);
  const network = networkName(inquiry.network);

  const decide = async (choice: ReplyChoice, place?: string) => {
    await decideReply(inquiry.clientId, replyId, choice, place);
    void cache.invalidateQueries({ queryKey: inquiryKey(inquiry.clientId, inquiry.id) });
    void patchLists(cache, 'inquiries', [inquiry.id]);
    void cache.invalidateQueries({ queryKey: ['attention'] });
  };
  const live = useMutation({
    mutationFn: () => decide('IT_IS_LIVE', url.trim()),
    onError: (thrown) => {
      notice(inquiry.author.name, thrown);
    },
  });

  if (!useMay('REPLY')) return <p className={css.none}>{t('replyDecision.others')}</p>;
  return (
    <div className={css.decision}>
      <p>
        <b>{t('replyDecision.question', { network })}</b>
      </p>
      <TextInput
        size="xs"
        label={t('replyDecision.url')}
        type="url"
        value={url}
        placeholder="https://"
        maxLength={500}
        error={url.trim() !== '' && !isAddress(url) && t('field.url')}
        onChange={(event) => {
          setUrl(event.currentTarget.value);
        }}
      />
      <div className={css.choices}>
        <Button
          size="xs"
          variant="default"
          loading={live.isPending}
          disabled={!isAddress(url)}
          onClick={() => {
            live.mutate();
          }}
        >
          {t('replyDecision.there')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setAsking('SEND_AGAIN');
          }}
        >
          {t('replyDecision.again')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="var(--bad)"
          onClick={() => {
            setAsking('DISCARD');
          }}
        >
          {t('replyDecision.discard')}
        </Button>
      </div>
      {live.error && <ErrorNotice error={live.error} compact />}
      {asking !== null && (
        <ConfirmDialog
          title={t(asking === 'SEND_AGAIN' ? 'replyDecision.againQuestion' : 'replyDecision.discardQuestion', {
            network,
          })}
          clientId={inquiry.clientId}
          danger={asking === 'DISCARD'}
          confirmLabel={t(asking === 'SEND_AGAIN' ? 'replyDecision.again' : 'replyDecision.discard')}
          onConfirm={() => decide(asking)}
          onClose={() => {
            setAsking(null);
          }}
        >
          <p>{t(asking === 'SEND_AGAIN' ? 'replyDecision.againHelp' : 'replyDecision.discardHelp')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
