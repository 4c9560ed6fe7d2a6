import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { clock } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { isBlank } from '@staff/shared/post/draft.ts';
import { isOpen, isOver } from './editorReducer.ts';
import { PostActions } from './PostActions.tsx';
import { useIsMyTurn } from '@staff/shared/post/useTurn.ts';
import { DecisionButtons } from '@staff/review/DecisionButtons.tsx';
import { OthersTurn } from '@staff/review/OthersTurn.tsx';
import { sameDraft, type Draft } from '@staff/shared/post/draft.ts';
import { blockingIn, type Finding } from '@staff/shared/checks/checks.api.ts';
import type { Editor } from './useEditor.ts';
import css from './Editor.module.css';

/** Whether everything is saved, and the next step of the post. */
export function EditorFooter({ editor, findings, zone }: { editor: Editor; findings: Finding[]; zone: string }) {
  const { t, lang } = useTranslation();
  const { work, dirty } = editor;
  const { post } = work;
  // A refusal goes with the text it was about.
  const [failed, setFailed] = useState<{ thrown: unknown; draft: Draft } | null>(null);
  const [busy, setBusy] = useState(false);
  // Whoever has just submitted finds no other decision under the pointer.
  const [submitted, setSubmitted] = useState(false);
  const navigate = useNavigate();
  const { name: scope } = useScope();
  const writes = useMay('WRITE_POSTS');
  const approves = useMay('APPROVE_POSTS');
  const { staffId } = useSession();
  const plans = useMay('PLAN_POSTS');
  const myTurn = useIsMyTurn()(post?.turn);
  const blocking = blockingIn(findings);
  // What cannot go on until somebody decides or hands over says so.
  const stop = work.conflict !== null ? 'conflict.wait' : work.elsewhere ? 'presence.wait' : null;
  const stopId = useId();
  const asks = post !== null && post.status !== 'DRAFT' && work.unlocked;

  const go = (step: () => Promise<unknown>) => {
    setBusy(true);
    setFailed(null);
    step()
      .catch((thrown: unknown) => {
        setFailed({ thrown, draft: work.draft });
      })
      .finally(() => {
        setBusy(false);
      });
  };

  const submit = async () => {
    await editor.submit();
    setSubmitted(true);
  };

  const saveNow = useEffectEvent(() => {
    if (dirty && isOpen(work)) void editor.save();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key === 's') {
        event.preventDefault();
        saveNow();
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);

  const state = work.saving
    ? t('save.saving')
    : work.problem
      ? t('save.failed')
      : dirty
        ? t('save.dirty')
        : work.savedAt
          ? t('save.at', { time: clock(work.savedAt, zone, lang) })
          : post
            ? t('save.all')
            : t('save.nothing');

  return (
    <footer className={css.footer}>
      {work.problem && work.conflict === null && (
        <div className={css.footerError}>
          <ErrorNotice error={work.problem} compact retry={() => void editor.save()} />
        </div>
      )}
      {failed !== null && sameDraft(failed.draft, work.draft) && (
        <div className={css.footerError}>
          <ErrorNotice error={failed.thrown} compact />
        </div>
      )}
      <span className={css.saved} data-bad={work.problem !== null} role="status">
        {state}
      </span>
      {stop !== null && writes && !isOver(post) && (
        <p id={stopId} className={css.stop}>
          {t(stop)}
        </p>
      )}
      <div className={css.does}>
        {post && (
          <PostActions
            editor={editor}
            post={post}
            stopped={stop !== null}
            onDiscard={async () => {
              await editor.discard();
              void navigate(path(scope, 'posts'));
            }}
          />
        )}
        {asks && dirty && (
          <Button
            loading={work.saving}
            disabled={stop !== null}
            aria-describedby={stop === null ? undefined : stopId}
            leftSection={<IconDeviceFloppy size={18} />}
            onClick={() => void editor.save()}
          >
            {t('save.backToDraft')}
          </Button>
        )}
        {!asks && writes && (post === null || post.status === 'DRAFT') && (
          <Button
            loading={busy}
            disabled={isBlank(work.draft) || stop !== null}
            aria-describedby={stop === null ? undefined : stopId}
            leftSection={<IconSend size={18} />}
            onClick={() => {
              go(submit);
            }}
          >
            {blocking > 0 ? t('move.submitBlocked', { count: blocking }) : t('move.submit')}
          </Button>
        )}
        {!asks && plans && post?.status === 'APPROVED' && (
          <Button
            variant={post.approval?.covers === true ? 'default' : 'filled'}
            loading={busy}
            disabled={stop !== null}
            aria-describedby={stop === null ? undefined : stopId}
            leftSection={<IconSend size={18} />}
            onClick={() => {
              go(submit);
            }}
          >
            {t('move.submitAgain')}
          </Button>
        )}
        {!asks && submitted && post?.status === 'IN_REVIEW' && (
          <p className={css.own}>
            {t('move.submitted')}{' '}
            {approves && myTurn && post.turn != null && (
              <Link to={path(post.clientId, `review?item=${post.id}`)}>{t('move.review')}</Link>
            )}
          </p>
        )}
        {!asks &&
          post?.status === 'IN_REVIEW' &&
          post.turn != null &&
          post.authors.includes(staffId) &&
          (!approves || (submitted && !myTurn)) && <OthersTurn post={post} />}
        {!asks && !submitted && approves && post?.status === 'IN_REVIEW' && (
          <DecisionButtons
            post={post}
            blocking={blocking}
            busy={busy}
            onApprove={() => {
              go(editor.approve);
            }}
            onReject={editor.move}
          />
        )}
      </div>
    </footer>
  );
}
