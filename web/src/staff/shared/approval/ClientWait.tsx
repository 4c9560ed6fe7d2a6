import { Button, NativeSelect, Textarea } from '@mantine/core';
import '@staff/shared/styles/input.ts';
import { IconMailForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
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
  /** When they began to wait, as they are now. */
  since: string;
  zone: string;
}

/** That posts wait for the client, who was asked, and a way to ask. */
export function ClientWait({ clientId, postIds, since, zone }: Props) {
  const { t } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const [open, setOpen] = useState(false);
  return (
    <div className={css.wait}>
      <div>
        <b>{t('note.clientAsked')}</b> <Asked clientId={clientId} postIds={postIds} since={since} zone={zone} />
      </div>
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

/** The service asks those whom the policy names within some minutes; later nobody comes any more. */
const askedBy = 15 * 60_000;

/** Who was asked about what waits now, and who only about what it was before. */
function Asked({ clientId, postIds, since, zone }: Props) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const viewers = useViewers(clientId).data;
  const requests = useRequests(clientId, postIds).data;
  if (requests === undefined || viewers === undefined) return null;
  const begun = Date.parse(since);
  // The newest question to each, those first who were asked first.
  const questions = viewers
    .flatMap(({ id, name }) => {
      const request = requests.find(({ viewerId }) => viewerId === id);
      return request === undefined ? [] : [{ ...request, name }];
    })
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const current = questions.filter(({ at }) => Date.parse(at) > begun);
  const earlier = questions.filter(({ at }) => Date.parse(at) <= begun);
  const soon = now.getTime() - begun < askedBy;
  const anew = earlier.filter(({ by }) => by == null && soon);
  const names = (of: { name: string }[]) => ({
    names: new Intl.ListFormat(lang).format(of.map(({ name }) => name)),
    count: of.length,
  });
  const only = earlier.filter((each) => !anew.includes(each));
  return (
    <>
      {current.length > 0 && (
        <>
          {t('note.clientAskedOf')}{' '}
          {current.map(({ id, name, at }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              {name}, <RelativeTime at={at} zone={zone} />
            </span>
          ))}
          .{' '}
        </>
      )}
      {anew.length > 0 && <>{t('note.clientAskedAnew', names(anew))} </>}
      {only.length > 0 && <>{t('note.clientAskedEarlier', names(only))} </>}
      {questions.length === 0 && (
        <>
          {t(soon ? 'note.clientAskedNobody' : 'note.clientAskedNone')} {t('note.clientSince')}{' '}
          <RelativeTime at={since} zone={zone} />.
        </>
      )}
    </>
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
