import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useRef, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { useClient, useScope } from '@staff/shared/client/scope.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { ReplyForm } from './ReplyForm.tsx';
import { InquiryDetails } from './InquiryDetails.tsx';
import { useHandleInquiry, useInquiry, type InquiryDetail } from './inbox.api.ts';
import { Conversation } from './Conversation.tsx';
import css from './Inbox.module.css';

/** One inquiry: the conversation with the reply form, and beside it the details. */
export function InquiryPane({
  clientId,
  inquiryId,
  comingRef,
  onBack,
}: {
  clientId: string;
  inquiryId: string;
  comingRef: RefObject<string | null>;
  onBack: () => void;
}) {
  const { t } = useTranslation();
  const inquiry = useInquiry(clientId, inquiryId);
  return (
    <section className={css.pane} aria-label={t('inbox.inquiry')}>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconArrowLeft size={16} />}
        onClick={onBack}
        className={css.back ?? ''}
      >
        {t('inbox.back')}
      </Button>
      <QueryView query={inquiry} rows={4}>
        {(detail) => <InquiryView inquiry={detail} comingRef={comingRef} />}
      </QueryView>
    </section>
  );
}

function InquiryView({ inquiry, comingRef }: { inquiry: InquiryDetail; comingRef: RefObject<string | null> }) {
  const { zone: mine } = useScope();
  const { staffId } = useSession();
  const client = useClient(inquiry.clientId);
  const zone = client?.zone ?? mine;
  const may = useMay('REPLY');
  const answer = useRef<HTMLTextAreaElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const handle = useHandleInquiry(inquiry.clientId, inquiry.id);

  // While another row is marked, a key must not act on the inquiry that is still open.
  const settled = () => comingRef.current === null;
  useKeys({
    r: () => {
      if (settled()) answer.current?.focus();
    },
    n: () => {
      if (settled()) note.current?.focus();
    },
    a: () => {
      if (may && settled()) handle.assign.mutate(handle.current()?.assigneeId === staffId ? null : staffId);
    },
    e: () => {
      if (may && settled()) handle.status.mutate(handle.current()?.status === 'DONE' ? 'OPEN' : 'DONE');
    },
  });

  return (
    <div className={css.open}>
      <div className={css.conversationColumn}>
        <Conversation inquiry={inquiry} zone={zone} clientName={client?.name ?? ''} colour={client?.colour} />
        <ReplyForm inquiry={inquiry} box={answer} clientName={client?.name ?? ''} />
      </div>
      <InquiryDetails inquiry={inquiry} zone={zone} handle={handle} noteBox={note} />
    </div>
  );
}
