import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { useTeamOf } from '@staff/shared/client/clients.api.ts';
import { namedIn } from '@staff/shared/naming/naming.ts';
import { NamingBox } from '@staff/shared/naming/NamingBox.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useUnsaved } from '@staff/shared/ui/unsaved.ts';
import css from './Remarks.module.css';
import { longestRemark, type Remarks, type Thread } from './remarks.api.ts';

interface Props {
  thread: Thread;
  clientId: string;
  remarks: Remarks;
  onDone: () => void;
}

/** Something more in a thread, for those who read it. */
export function AnswerForm({ thread, clientId, remarks, onDone }: Props) {
  const { t } = useTranslation();
  const { staffId } = useSession();
  const box = useRef<HTMLTextAreaElement>(null);
  const team = useTeamOf(clientId).data ?? [];
  // The client reads nobody's name.
  const people = thread.audience === 'CLIENT' ? [] : team.filter(({ id }) => id !== staffId);
  const [text, setText, forget] = useUnsaved(`answer.${thread.id}`, '');
  const { answer } = remarks;
  useEffect(() => {
    box.current?.focus();
  }, []);
  const send = () => {
    if (text.trim() === '' || answer.isPending) return;
    const onSuccess = () => {
      forget();
      onDone();
    };
    answer.mutate({ id: thread.id, text: text.trim(), named: namedIn(text, people) }, { onSuccess });
  };
  return (
    <form
      className={css.answer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <NamingBox
        box={box}
        text={text}
        people={people}
        label={t(thread.audience === 'CLIENT' ? 'remarks.answerToClient' : 'remarks.answerText')}
        maxLength={longestRemark}
        onChange={setText}
        onSave={send}
      />
      {answer.error !== null && <ErrorNotice error={answer.error} compact />}
      <div className={css.does}>
        <Button type="submit" size="xs" loading={answer.isPending} disabled={text.trim() === ''}>
          {t(thread.audience === 'CLIENT' ? 'remarks.sendToClient' : 'remarks.send')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('remarks.cancel')}
        </Button>
      </div>
    </form>
  );
}
