import {
  IconAlarm,
  IconArrowBackUp,
  IconCalendarQuestion,
  IconCircleX,
  IconClockPause,
  IconEyeCheck,
  IconHandClick,
  IconHandStop,
  IconMailForward,
  IconUserQuestion,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { near } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { Ring } from '@shared/ui/Ring.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import type { Tone } from '@shared/words/stages.ts';
import { useSaid } from '@shared/words/sentence.ts';
import type { Attention, AttentionKind } from '@staff/shared/attention/attention.api.ts';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { pressingClockView } from '@staff/shared/inquiry/clocks.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { path, postPage, useScope } from '@staff/shared/client/scope.ts';
import type { SheetItem } from '@staff/shared/sheet/sheet.ts';
import { SheetLink } from '@staff/shared/sheet/SheetLink.tsx';
import { useIsMyTurn } from '@staff/shared/post/useTurn.ts';
import { useWaitsFor } from '@staff/shared/post/useWaitsFor.ts';
import { useMay, useSession, type Permission } from '@staff/shared/session/session.api.ts';
import { slotAtRisk, type TodayItem } from './today.ts';
import css from './Today.module.css';

const looks: Record<AttentionKind, [Icon, Tone]> = {
  APPROVAL: [IconEyeCheck, 'wait'],
  WITH_CLIENT: [IconMailForward, 'wait'],
  SENT_BACK: [IconArrowBackUp, 'bad'],
  SENT_BACK_BY_CLIENT: [IconArrowBackUp, 'bad'],
  NEEDS_SLOT: [IconCalendarQuestion, 'wait'],
  FAILED: [IconCircleX, 'bad'],
  NEEDS_PERSON: [IconUserQuestion, 'wait'],
  HELD: [IconHandStop, 'held'],
  EXPIRED: [IconClockPause, 'bad'],
  TO_DO: [IconHandClick, 'wait'],
  OVERDUE: [IconAlarm, 'bad'],
};

/** One row of Today: clock, client, title, reason and link. */
export function TodayRow({ entry, zone }: { entry: TodayItem; zone: string }) {
  return entry.kind === 'POST' ? (
    <AttentionRow item={entry.item} inquiry={entry.inquiry} zone={zone} />
  ) : (
    <InquiryRow inquiry={entry.inquiry} zone={zone} />
  );
}

/** The page where an item is dealt with: the post, the review, or the inbox with a reply whose inquiry is not at hand. */
function linkTo(item: Attention, name: string): string {
  if (item.postId != null)
    return item.kind === 'APPROVAL'
      ? path(name, `review?item=${item.postId}`)
      : postPage(name, item.clientId, item.postId);
  return path(item.clientId, 'inbox');
}

/** What the reader must be allowed to do so that an item is theirs to see to. */
const needs: Record<AttentionKind, Permission | null> = {
  APPROVAL: 'APPROVE_POSTS',
  WITH_CLIENT: null,
  SENT_BACK: 'WRITE_POSTS',
  SENT_BACK_BY_CLIENT: 'WRITE_POSTS',
  NEEDS_SLOT: 'PLAN_POSTS',
  FAILED: 'PLAN_POSTS',
  NEEDS_PERSON: 'PLAN_POSTS',
  HELD: 'PLAN_POSTS',
  EXPIRED: 'PLAN_POSTS',
  TO_DO: 'WRITE_POSTS',
  OVERDUE: 'WRITE_POSTS',
};

/** Whether the reader can do something about it. */
function useDoes(item: Attention): boolean {
  const { permissions } = useSession();
  const myTurn = useIsMyTurn()(item.turn);
  const needed = needs[item.kind] ?? null;
  return needed !== null && permissions.includes(needed) && (item.kind !== 'APPROVAL' || myTurn);
}

function WaitsFor({ item }: { item: Attention }) {
  const { t } = useTranslation();
  const names = useWaitsFor(item.clientId, item.turn);
  if (names === undefined) return t('attention.APPROVAL');
  return names === '' ? t('review.nobody') : t('attention.waitsFor', { names });
}

function SlotAtRisk({ at, zone }: { at: string; zone: string }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const missed = Date.parse(at) <= now.getTime();
  return (
    <>
      {' · '}
      <span className={css.clockWords} data-tone="bad">
        {t(missed ? 'attention.slotMissed' : 'attention.slotSoon', { when: near(at, now, zone, lang, true) })}
      </span>
    </>
  );
}

function AttentionRow({ item, inquiry, zone }: { item: Attention; inquiry: Inquiry | undefined; zone: string }) {
  const { t } = useTranslation();
  const say = useSaid();
  const { name, clientId } = useScope();
  const does = useDoes(item);
  const slot = slotAtRisk(item, useNow());
  const [Shape, tone] = looks[item.kind] ?? ['wait'];
  const row = (
    <>
      <span className={css.icon} data-tone={tone}>
        <Shape size={20} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={css.main}>
        {clientId === null && (
          <span className={css.client}>
            <ClientTag clientId={item.clientId} />
          </span>
        )}
        <span className={css.what}>{item.title || t('post.untitled')}</span>
        <span className={css.why}>
          {item.kind === 'APPROVAL' && !does ? <WaitsFor item={item} /> : t(`attention.${item.kind}`)}
          {slot !== null && <SlotAtRisk at={slot} zone={zone} />}
          {item.reason && item.kind !== 'TO_DO' && <>: {say('reason', item.reason)}</>}
        </span>
      </span>
      <span className={css.right}>
        <RelativeTime at={item.at} zone={zone} />
        <span className={css.act}>{t(`attention.do.${does ? item.kind : 'LOOK'}`)}</span>
      </span>
    </>
  );
  return (
    <li>
      {item.postId == null && inquiry ? (
        <SheetLink item={inquiryItem(inquiry)} className={css.row ?? ''}>
          {row}
        </SheetLink>
      ) : (
        <Link to={linkTo(item, name)} className={css.row}>
          {row}
        </Link>
      )}
    </li>
  );
}

const inquiryItem = ({ clientId, id }: Inquiry): SheetItem => ({ kind: 'inquiry', clientId, id });

function InquiryRow({ inquiry, zone }: { inquiry: Inquiry; zone: string }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const { clientId } = useScope();
  const replies = useMay('REPLY');
  const face = pressingClockView(inquiry, now, zone, lang, t);
  return (
    <li>
      <SheetLink item={inquiryItem(inquiry)} className={css.row ?? ''}>
        <Ring share={face.share} tone={face.tone} label={face.words} size={36} dashed={face.paused}>
          {face.short}
        </Ring>
        <span className={css.main}>
          {clientId === null && (
            <span className={css.client}>
              <ClientTag clientId={inquiry.clientId} />
            </span>
          )}
          <span className={css.what} dir="auto">
            {inquiry.excerpt}
          </span>
          <span className={css.why}>
            <NetworkIcon network={inquiry.network} size={14} /> {t(`mentionKind.${inquiry.kind}`)} ·{' '}
            {inquiry.author.name}
            {inquiry.assigneeId == null && <> · {t('inbox.nobody')}</>}
          </span>
        </span>
        <span className={css.right}>
          <span className={css.clockWords} data-tone={face.tone}>
            {face.words}
          </span>
          <span className={css.act}>{t(`attention.do.${replies ? 'INQUIRY' : 'LOOK'}`)}</span>
        </span>
      </SheetLink>
    </li>
  );
}
