import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { memo, useDeferredValue, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { useClient, useScope } from '@staff/shared/client/scope.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { InquiryDetails } from './InquiryDetails.tsx';
import { useHandleInquiry, useInquiry, type InquiryDetail } from './inbox.api.ts';
import { Conversation } from './Conversation.tsx';
import type { Steps } from './InboxList.tsx';
import type { Mark } from './mark.ts';
import { noticeDone } from './DoneNotice.tsx';
import { useFocusAfter } from './useFocusAfter.ts';
import css from './Inbox.module.css';

/** One inquiry: the conversation with the reply form, and beside it the details. */
export function InquiryPane({
  clientId,
  inquiryId,
  mark,
  steps,
  onBack,
}: {
  clientId: string;
  inquiryId: string;
  mark: Mark;
  steps: RefObject<Steps | null>;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const { data, error, isPending, refetch } = useInquiry(clientId, inquiryId);
  // Rendering the conversation gives way to a key that marks the next row.
  const detail = useDeferredValue(data);
  const pane = useRef<HTMLElement>(null);
  useFocusAfter(pane, () => {
    steps.current?.focus();
    return null;
  });
  useLayoutEffect(() => {
    // On a phone the row that was pressed is no longer there.
    if (steps.current?.isHidden()) pane.current?.focus();
  }, [steps]);
  return (
    <section ref={pane} className={css.pane} aria-label={t('inbox.inquiry')} tabIndex={-1}>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconArrowLeft size={16} />}
        onClick={onBack}
        className={css.back ?? ''}
      >
        {t('inbox.back')}
      </Button>
      <QueryView query={{ data: detail, error, isPending, refetch }} rows={4}>
        {(shown) => <InquiryView inquiry={shown} mark={mark} steps={steps} />}
      </QueryView>
    </section>
  );
}

interface ViewProps {
  inquiry: InquiryDetail;
  mark: Mark;
  steps: RefObject<Steps | null>;
}

const InquiryView = memo(function InquiryView({ inquiry, mark, steps }: ViewProps) {
  const { zone: mine } = useScope();
  const { staffId } = useSession();
  const client = useClient(inquiry.clientId);
  const zone = client?.zone ?? mine;
  const may = useMay('REPLY');
  const answer = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const tag = useRef<HTMLInputElement>(null);
  const snooze = useRef<HTMLSelectElement>(null);
  const handle = useHandleInquiry(inquiry);
  const place = useRef<HTMLDivElement>(null);

  // While another row is marked, a key must not act on the inquiry that is still open.
  const settled = () => mark.id === inquiry.id;
  useKeys(
    {
      r: () => {
        if (settled()) answer.current?.focus();
      },
      n: () => {
        if (settled()) note.current?.focus();
      },
      t: () => {
        if (settled()) tag.current?.focus();
      },
      z: () => {
        if (settled()) snooze.current?.focus();
      },
      a: () => {
        if (may && settled()) handle.assign.mutate(handle.current()?.assigneeId === staffId ? null : staffId);
      },
      e: () => {
        if (!may || !settled()) return;
        const done = handle.current()?.status === 'DONE';
        handle.status.mutate(done ? 'OPEN' : 'DONE');
        if (done) return;
        noticeDone(inquiry, () => {
          handle.status.mutate('OPEN');
          steps.current?.focus();
        });
        steps.current?.goOn();
      },
    },
    place,
  );

  return (
    <div ref={place} className={css.open}>
      <div className={css.conversationColumn}>
        <Conversation inquiry={inquiry} zone={zone} clientName={client?.name ?? ''} colour={client?.colour} />
        <ReplyForm inquiry={inquiry} box={answer} clientName={client?.name ?? ''} />
      </div>
      <InquiryDetails inquiry={inquiry} zone={zone} handle={handle} boxes={{ note, tag, snooze }} />
    </div>
  );
});
