import { Button } from '@mantine/core';
import {
  IconArrowBackUp,
  IconHandStop,
  IconHistory,
  IconLock,
  IconShieldCheck,
  IconShieldX,
} from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientWait } from '@staff/shared/approval/ClientWait.tsx';
import { useMay } from '@staff/shared/session/session.api.ts';
import { Rejection } from '@staff/shared/post/Rejection.tsx';
import { isPublic, type Post } from '@staff/shared/post/post.api.ts';
import { MissingYes, SaidYes } from '@staff/shared/post/Yeses.tsx';
import type { Editor } from './useEditor.ts';
import css from './Editor.module.css';

/** What changing the text means. */
const lockNote = ({ stage, status, clientSince }: Post): string =>
  stage === 'FAILED'
    ? 'note.failed'
    : status !== 'IN_REVIEW'
      ? 'note.lockedApproved'
      : clientSince == null
        ? 'note.lockedReview'
        : 'note.lockedClient';

/** The stages of a post that is no draft, in which its text can still be changed. */
const lockable = ['IN_REVIEW', 'WITH_CLIENT', 'APPROVED', 'SCHEDULED', 'HELD', 'FAILED'];

/** Notes for the writer: rejected, held, approved, locked, restored. */
export function StateNotes({ editor, zone }: { editor: Editor; zone: string }) {
  const { t } = useTranslation();
  const { work, dirty } = editor;
  const { post } = work;
  const writes = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  // What was agreed on is not everybody's to change.
  const may = post?.status === 'IN_REVIEW' ? writes : plans;
  const locked =
    post !== null &&
    !isPublic(post.deliveries) &&
    ['IN_REVIEW', 'APPROVED', 'SCHEDULED'].includes(post.status) &&
    !work.unlocked &&
    lockable.includes(post.stage);
  // Until it is decided which text stays, nothing else is asked.
  if (work.conflict !== null) return null;
  return (
    <>
      {work.restored && dirty && (
        <div className={css.note} data-tone="plain">
          <IconHistory size={20} stroke={1.75} aria-hidden="true" />
          <p>{t('note.restored')}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              editor.type(post?.draft ?? work.blank);
            }}
          >
            {t('note.throwAway')}
          </Button>
        </div>
      )}
      {post?.rejection && post.status === 'DRAFT' && (
        <div className={css.note} data-tone="wait">
          <IconArrowBackUp size={20} stroke={1.75} aria-hidden="true" />
          <Rejection rejection={post.rejection} zone={zone} />
        </div>
      )}
      {post?.hold && (
        <div className={`${css.note ?? ''} stripes`} data-tone="held">
          <IconHandStop size={20} stroke={1.75} aria-hidden="true" />
          <p>
            <b>{t('note.held', { name: post.hold.byName })}</b> <RelativeTime at={post.hold.at} zone={zone} />:{' '}
            {t('do.quote', { text: post.hold.reason })}
          </p>
        </div>
      )}
      {post?.askedForRules && (
        <div className={css.note} data-tone="wait">
          <IconShieldX size={20} stroke={1.75} aria-hidden="true" />
          <p>{t('note.askedForRules')}</p>
        </div>
      )}
      {post?.status === 'IN_REVIEW' && post.clientSince != null && (
        <div className={css.note} data-tone="wait">
          <IconShieldCheck size={20} stroke={1.75} aria-hidden="true" />
          <ClientWait clientId={post.clientId} postIds={[post.id]} since={post.clientSince} zone={zone} />
        </div>
      )}
      {post?.status === 'IN_REVIEW' && post.clientSince == null && (post.yeses ?? []).length > 0 && (
        <div className={css.note} data-tone="wait">
          <IconShieldCheck size={20} stroke={1.75} aria-hidden="true" />
          <p>
            <SaidYes post={post} /> <MissingYes post={post} />
          </p>
        </div>
      )}
      {post?.approval && (
        <div className={css.note} data-tone={post.approval.covers ? 'good' : 'wait'}>
          {post.approval.covers ? (
            <IconShieldCheck size={20} stroke={1.75} aria-hidden="true" />
          ) : (
            <IconShieldX size={20} stroke={1.75} aria-hidden="true" />
          )}
          <p>
            {post.approval.covers
              ? t('note.approved', { name: post.approval.byName })
              : t('note.uncovered', { name: post.approval.byName })}{' '}
            <RelativeTime at={post.approval.at} zone={zone} />
            {post.approval.covers && post.approval.until != null && (
              <>
                {' '}
                · {t('note.until')} <RelativeTime at={post.approval.until} zone={zone} />
              </>
            )}
          </p>
        </div>
      )}
      {locked && may && (
        <div className={css.note} data-tone="plain">
          <IconLock size={20} stroke={1.75} aria-hidden="true" />
          <p>{t(lockNote(post))}</p>
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              editor.dispatch({ type: 'unlock' });
            }}
          >
            {t(post.stage === 'FAILED' ? 'note.change' : 'note.unlock')}
          </Button>
        </div>
      )}
    </>
  );
}
