import { Button } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useColleagues, useTeamOf, type Colleague } from '@staff/shared/client/clients.api.ts';
import { useUnsaved } from '@staff/shared/ui/unsaved.ts';
import type { InquiryStatus } from '@staff/shared/inquiry/inquiries.api.ts';
import { namedIn, pieces } from '@staff/shared/naming/naming.ts';
import { NamingBox } from '@staff/shared/naming/NamingBox.tsx';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { TwoClocks } from './ClockRing.tsx';
import { History } from './History.tsx';
import { InquiryTags } from './InquiryTags.tsx';
import { Snooze } from './Snooze.tsx';
import { noteName, type InquiryDetail, type useHandleInquiry } from './inbox.api.ts';
import { standing } from './standing.ts';
import { ZonedTime } from './ZonedTime.tsx';
import css from './Inbox.module.css';

const choices: InquiryStatus[] = ['OPEN', 'WAITING_FOR_CLIENT', 'DONE'];

interface Props {
  inquiry: InquiryDetail;
  zone: string;
  handle: ReturnType<typeof useHandleInquiry>;
  /** The fields that keys of the page lead to. */
  boxes: {
    note: RefObject<HTMLTextAreaElement | null>;
    tag: RefObject<HTMLInputElement | null>;
    snooze: RefObject<HTMLSelectElement | null>;
  };
}

/** The right pane: clocks, assignee, status, tags, author, notes and history. */
export function InquiryDetails({ inquiry, zone, handle, boxes }: Props) {
  const { t } = useTranslation();
  const { staffId, name } = useSession();
  const colleagues = useColleagues().data ?? [];
  const may = useMay('REPLY');
  const known = colleagues.some((each) => each.id === staffId) ? colleagues : [{ id: staffId, name }, ...colleagues];
  const error =
    handle.assign.error ?? handle.status.error ?? handle.tags.error ?? handle.snooze.error ?? handle.note.error;

  return (
    <aside className={css.details} aria-label={t('inbox.case')}>
      <ClientTag clientId={inquiry.clientId} />
      <TwoClocks inquiry={inquiry} zone={zone} />
      {error !== null && <ErrorNotice error={error} compact />}
      <label className={css.field}>
        {t('inbox.assignee')}
        <select
          className={css.select}
          value={inquiry.assigneeId ?? ''}
          disabled={!may}
          onChange={(event) => {
            handle.assign.mutate(event.currentTarget.value || null);
          }}
        >
          <option value="">{t('inbox.nobody')}</option>
          {known.map((each) => (
            <option key={each.id} value={each.id}>
              {each.id === staffId ? t('inbox.me', { name: each.name }) : each.name}
            </option>
          ))}
        </select>
      </label>
      <label className={css.field}>
        {t('inbox.status')}
        <select
          className={css.select}
          value={inquiry.status}
          disabled={!may}
          onChange={(event) => {
            handle.status.mutate(event.currentTarget.value as InquiryStatus);
          }}
        >
          {(choices.includes(inquiry.status) ? choices : [inquiry.status, ...choices]).map((status) => (
            <option key={status} value={status}>
              {t(`inquiry.${standing(status, inquiry)}`)}
            </option>
          ))}
        </select>
      </label>
      <Snooze inquiry={inquiry} zone={zone} handle={handle} box={boxes.snooze} />
      <InquiryTags inquiry={inquiry} handle={handle} box={boxes.tag} />
      <dl className={css.facts}>
        <div>
          <dt>{t('inbox.person')}</dt>
          <dd>
            {inquiry.author.name}
            <br />
            <span>{inquiry.author.handle}</span>
          </dd>
        </div>
        <div>
          <dt>{t('inbox.where')}</dt>
          <dd>
            <NetworkIcon network={inquiry.network} named /> · {t(`mentionKind.${inquiry.kind}`)}
          </dd>
        </div>
        <div>
          <dt>{t('inbox.received')}</dt>
          <dd>
            <ZonedTime at={inquiry.receivedAt} zone={zone} />
          </dd>
        </div>
      </dl>
      <Notes key={inquiry.id} inquiry={inquiry} zone={zone} handle={handle} boxes={boxes} people={known} />
      <History log={inquiry.log} zone={zone} people={known} />
    </aside>
  );
}

function Notes({ inquiry, zone, handle, boxes, people }: Props & { people: Colleague[] }) {
  const { t } = useTranslation();
  const [text, setText, forget] = useUnsaved(noteName(inquiry.id), '');
  const may = useMay('REPLY');
  const { staffId } = useSession();
  const others = (useTeamOf(inquiry.clientId).data ?? []).filter((each) => each.id !== staffId);
  const add = () => {
    if (text.trim() === '') return;
    const done = () => {
      forget();
      boxes.note.current?.focus();
    };
    handle.note.mutate({ text: text.trim(), named: namedIn(text, others) }, { onSuccess: done });
  };
  return (
    <section className={css.notes} aria-label={t('inbox.notes')}>
      <h2>{t('inbox.notes')}</h2>
      <ul>
        {inquiry.notes.map((note) => (
          <li key={note.id} className={css.note}>
            <p dir="auto">
              {pieces(note.text, people).map((piece, index) =>
                piece.of === null ? piece.text : <b key={`${piece.of.id}-${String(index)}`}>{piece.text}</b>,
              )}
            </p>
            <span>
              {note.byName}, <ZonedTime at={note.at} zone={zone} />
            </span>
          </li>
        ))}
      </ul>
      {may && (
        <>
          <NamingBox
            box={boxes.note}
            text={text}
            people={others}
            label={t('inbox.noteHelp')}
            onChange={setText}
            onSave={add}
          />
          {text.trim() !== '' && (
            <Button size="xs" variant="default" loading={handle.note.isPending} onClick={add}>
              {t('inbox.addNote')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
