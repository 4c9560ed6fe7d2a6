import { IconExternalLink } from '@tabler/icons-react';
import { safeHref } from '@shared/http/href.ts';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { MessageText } from '@staff/shared/inquiry/MessageText.tsx';
import type { Mention, Reply } from '@staff/shared/inquiry/inquiries.api.ts';
import type { InquiryDetail } from './inbox.api.ts';
import { ReplyDecision } from './ReplyDecision.tsx';
import { useReplyReason } from './useReplyReason.ts';
import { ZonedTime } from './ZonedTime.tsx';
import css from './Conversation.module.css';

type Line = { at: string; mention: Mention } | { at: string; reply: Reply };

/** Mentions and replies in order of time. */
export function linesOf(inquiry: Pick<InquiryDetail, 'mention' | 'thread' | 'replies'>): Line[] {
  const said = [...inquiry.thread, inquiry.mention].filter((mention) => mention != null);
  const mentions = new Map(said.map((mention) => [mention.id, mention]));
  return [
    ...[...mentions.values()].map((mention) => ({ at: mention.publishedAt ?? mention.receivedAt, mention })),
    ...inquiry.replies.map((reply) => ({ at: reply.at, reply })),
  ].sort((a, b) => a.at.localeCompare(b.at));
}

interface Props {
  inquiry: InquiryDetail;
  zone: string;
  clientName: string;
  colour: string | undefined;
}

/** The conversation of an inquiry: the public on the left, the client on the right. */
export function Conversation({ inquiry, zone, clientName, colour }: Props) {
  const { t } = useTranslation();
  return (
    <ol className={css.conversation} aria-label={t('inbox.talk')}>
      {linesOf(inquiry).map((line) =>
        'mention' in line ? (
          <MentionItem
            key={line.mention.id}
            mention={line.mention}
            zone={zone}
            asked={line.mention.id === inquiry.mention?.id}
          />
        ) : (
          <ReplyItem
            key={line.reply.id}
            inquiry={inquiry}
            reply={line.reply}
            zone={zone}
            clientName={clientName}
            colour={colour}
          />
        ),
      )}
    </ol>
  );
}

function MentionItem({ mention, zone, asked }: { mention: Mention; zone: string; asked: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={css.said} data-asked={asked}>
      <p className={css.head}>
        <NetworkIcon network={mention.network} />
        {safeHref(mention.author.url) !== undefined ? (
          <a href={safeHref(mention.author.url)} target="_blank" rel="noreferrer">
            <b>{mention.author.name}</b>
          </a>
        ) : (
          <b>{mention.author.name}</b>
        )}
        <span className={css.handle}>{mention.author.handle}</span>
        <span className={css.at}>
          {mention.publishedAt == null ? t('inbox.timeUnknown') : <ZonedTime at={mention.publishedAt} zone={zone} />}
        </span>
      </p>
      <MessageText said={mention} zone={zone} className={css.text} />
      {safeHref(mention.url) !== undefined && (
        <a className={css.link} href={safeHref(mention.url)} target="_blank" rel="noreferrer">
          {t('inbox.original')}
          <IconExternalLink size={14} aria-hidden="true" />
        </a>
      )}
    </li>
  );
}

const tones = { SENDING: 'plan', SENT: 'good', UNCLEAR: 'unsure', FAILED: 'bad' } as const;

function ReplyItem({ inquiry, reply, zone, clientName, colour }: Props & { reply: Reply }) {
  const { t } = useTranslation();
  const say = useReplyReason();
  return (
    <li className={css.ours} style={{ borderRightColor: colour ?? 'var(--column)' }}>
      <p className={css.head}>
        <b>{clientName}</b>
        <span className={css.handle}>{t('inbox.writtenBy', { name: reply.byName })}</span>
        <span className={css.at}>
          <ZonedTime at={reply.at} zone={zone} />
        </span>
      </p>
      <p className={css.text} dir="auto">
        {reply.text}
      </p>
      <p className={css.state}>
        <Chip tone={tones[reply.status]}>{t(`reply.${reply.status}`)}</Chip>
        {reply.reason && <span>{say(reply.reason)}</span>}
        {safeHref(reply.url) !== undefined && (
          <a className={css.link} href={safeHref(reply.url)} target="_blank" rel="noreferrer">
            {t('inbox.original')}
            <IconExternalLink size={14} aria-hidden="true" />
          </a>
        )}
      </p>
      {reply.status === 'UNCLEAR' && <ReplyDecision inquiry={inquiry} replyId={reply.id} />}
    </li>
  );
}
