import { Button, NativeSelect, Textarea } from '@mantine/core';
import '@staff/shared/styles/input.ts';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { useViewers } from '@staff/shared/client/viewers.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { useAsk, useRequests } from './requests.api.ts';
import css from './ClientWait.module.css';

interface Props {
  clientId: string;
  /** The posts that wait for the client. */
  postIds: string[];
  since?: string | undefined;
  zone: string;
}

/** That posts wait for the client, who was asked, and a way to ask. */
export function ClientWait({ clientId, postIds, since, zone }: Props) {
  const { t, lang } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const viewers = useViewers(clientId);
  const requests = useRequests(clientId, postIds);
  const [open, setOpen] = useState(false);
  const names = new Set(
    (requests.data ?? [])
      .map(({ viewerId }) => viewers.data?.find(({ id }) => id === viewerId)?.name)
      .filter((name) => name !== undefined),
  );
  return (
    <div className={css.wait}>
      <p>
        <b>{t('note.clientAsked')}</b> {since !== undefined && <RelativeTime at={since} zone={zone} />}{' '}
        {requests.data !== undefined &&
          (names.size === 0
            ? t('note.clientAskedNobody')
            : t('note.clientAskedOf', { names: new Intl.ListFormat(lang).format(names) }))}
      </p>
      {may && !open && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMailForward size={16} />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('note.clientAsk')}
        </Button>
      )}
      {may && open && <AskForm clientId={clientId} postIds={postIds} />}
    </div>
  );
}

/** Whom to ask for some posts of a client. */
export function AskForm({ clientId, postIds }: Pick<Props, 'clientId' | 'postIds'>) {
  const { t } = useTranslation();
  const viewers = useViewers(clientId);
  const ask = useAsk(clientId);
  const [whom, setWhom] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  if (ask.isSuccess) return <p role="status">{t('note.clientAskDone')}</p>;
  if (viewers.data?.length === 0) return <p>{t('note.clientNobody')}</p>;
  const viewerId = whom ?? viewers.data?.[0]?.id;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const said = message.trim();
        if (viewerId !== undefined) ask.mutate({ viewerId, postIds, ...(said === '' ? {} : { message: said }) });
      }}
    >
      <NativeSelect
        label={t('note.clientAskWhom')}
        value={viewerId}
        data={viewers.data?.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })) ?? []}
        onChange={(event) => {
          setWhom(event.currentTarget.value);
        }}
      />
      <Textarea
        label={t('note.clientAskMessage')}
        rows={2}
        maxLength={2000}
        value={message}
        onChange={(event) => {
          setMessage(event.currentTarget.value);
        }}
      />
      {ask.error && <ErrorNotice error={ask.error} compact />}
      <Button type="submit" size="xs" loading={ask.isPending}>
        {t('note.clientAsk')}
      </Button>
    </form>
  );
}
