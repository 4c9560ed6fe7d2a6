import '@staff/shared/styles/input.ts';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { safeHref } from '@shared/http/href.ts';
import { isAddress } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { networkName } from '@shared/words/networks.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { assetUrl } from '@staff/shared/media/media.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useDecide } from './useDecide.ts';
import { isOverdue } from './deliveries.ts';
import { inOne } from '@staff/shared/post/draft.ts';
import type { Delivery, Post } from '@staff/shared/post/post.api.ts';
import css from './Deliveries.module.css';

interface Props {
  post: Post;
  delivery: Delivery;
  channel: Channel | undefined;
  onChanged: (post: Post) => void;
}

/** A manual publication: text and pictures to copy, and the proof that it was done. */
export function ManualTask({ post, delivery, channel, onChanged }: Props) {
  const { t } = useTranslation();
  const { decide, busy, error } = useDecide(post, delivery, onChanged);
  const [url, setUrl] = useState('');
  const [note, setNote] = useState('');
  const [dropping, setDropping] = useState(false);
  const may = useMay('WRITE_POSTS');
  const overdue = isOverdue(delivery);
  const text = delivery.text ?? '';
  // A person publishes post and parts in one go.
  const pictures = inOne(post.draft, delivery.channelId).media;
  const wrong = url.trim() !== '' && !isAddress(url);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void decide('IT_IS_LIVE', { url: url.trim(), note: note.trim() }).catch(() => undefined);
  };

  return (
    <div className={css.choice} data-overdue={overdue}>
      <p>
        <b>{t(overdue ? 'byHand.overdue' : 'byHand.title')}</b>
      </p>
      <p className={css.reason}>{t('byHand.step', { name: delivery.channelName })}</p>
      <div className={css.takeAlong} role="group" aria-label={t('byHand.text')}>
        <p className={css.words}>{text}</p>
        <div className={css.does}>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                size="xs"
                variant="default"
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                onClick={copy}
              >
                {t(copied ? 'do.copied' : 'do.copy')}
              </Button>
            )}
          </CopyButton>
          {pictures.map(({ assetId }, index) => (
            <Button
              key={`${assetId}-${String(index)}`}
              component="a"
              href={assetUrl(post.clientId, assetId)}
              download
              size="xs"
              variant="default"
              leftSection={<IconDownload size={16} />}
            >
              {t('byHand.picture', { number: index + 1 })}
            </Button>
          ))}
          {channel && safeHref(channel.server) !== undefined && (
            <Button
              component="a"
              href={safeHref(channel.server)}
              target="_blank"
              rel="noreferrer"
              size="xs"
              variant="default"
              rightSection={<IconExternalLink size={14} />}
            >
              {t('byHand.go', { network: networkName(channel.network) })}
            </Button>
          )}
        </div>
      </div>
      {may ? (
        <form className={css.option} onSubmit={submit} noValidate>
          <TextInput
            size="xs"
            label={t('byHand.url')}
            description={t('byHand.urlHelp')}
            type="url"
            placeholder="https://"
            maxLength={500}
            value={url}
            error={wrong && t('byHand.bad')}
            onChange={(event) => {
              setUrl(event.currentTarget.value);
            }}
          />
          <TextInput
            size="xs"
            label={t('byHand.note')}
            description={t('byHand.noteHelp')}
            maxLength={500}
            value={note}
            onChange={(event) => {
              setNote(event.currentTarget.value);
            }}
          />
          {error !== null && <ErrorNotice error={error} compact />}
          <div className={css.does}>
            <Button
              size="xs"
              type="submit"
              loading={busy}
              disabled={wrong || (url.trim() === '' && note.trim() === '')}
              leftSection={<IconCheck size={16} />}
            >
              {t('byHand.done')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="var(--bad)"
              onClick={() => {
                setDropping(true);
              }}
            >
              {t('byHand.discard')}
            </Button>
          </div>
        </form>
      ) : (
        <p className={css.reason}>{t('decision.others')}</p>
      )}
      {dropping && (
        <ConfirmDialog
          title={t('byHand.discardQuestion', { name: delivery.channelName })}
          clientId={post.clientId}
          confirmLabel={t('byHand.discard')}
          danger
          onConfirm={() => decide('DISCARD')}
          onClose={() => {
            setDropping(false);
          }}
        >
          <p>{t('byHand.discardHelp')}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
