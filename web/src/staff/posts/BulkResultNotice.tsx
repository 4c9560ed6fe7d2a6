import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Problem, problemText } from '@shared/http/problem.ts';
import { useTranslation } from '@shared/i18n.ts';
import { path } from '@staff/shared/client/scope.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { BulkChange, BulkResult } from './posts.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Posts.module.css';

/** A bulk change with its posts and results. */
export interface BulkOutcome {
  change: BulkChange;
  posts: Post[];
  results: BulkResult[];
}

/** The change that undoes another one, if there is one. */
function inverse(change: BulkChange): BulkChange | null {
  if (change.action === 'MOVE') return { action: 'MOVE', days: -(change.days ?? 0) };
  return change.action === 'HOLD' ? { action: 'RELEASE' } : null;
}

interface Props {
  done: BulkOutcome;
  onUndo: (posts: Post[], change: BulkChange) => Promise<void>;
  onClose: () => void;
}

/** The result of a bulk change: what was done, undo, and what failed and why. */
export function BulkResultNotice({ done, onUndo, onClose }: Props) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const changed = done.posts.filter((post) =>
    done.results.some((result) => result.postId === post.id && result.changed),
  );
  // What was so already is neither changed nor refused.
  const failed = done.results.filter((result) => !result.changed && result.problem != null);
  const back = inverse(done.change);
  const undo = (what: BulkChange) => {
    setBusy(true);
    void onUndo(changed, what).finally(() => {
      setBusy(false);
    });
  };
  return (
    <section className={css.answer} role="status">
      <div className={css.answerHead}>
        {changed.length > 0 && (
          <p className={css.good}>
            <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
            {t(`bulk.done.${done.change.action}`, { count: changed.length })}
          </p>
        )}
        {changed.length > 0 && back !== null && (
          <Button
            size="xs"
            variant="default"
            loading={busy}
            leftSection={<IconArrowBackUp size={16} />}
            onClick={() => {
              undo(back);
            }}
          >
            {t('do.undo')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          className={css.dismiss ?? ''}
          leftSection={<IconX size={16} />}
          onClick={onClose}
        >
          {t('do.close')}
        </Button>
      </div>
      {failed.length > 0 && (
        <>
          <p className={css.bad}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            {t('bulk.failed', { count: failed.length })}
          </p>
          <ul className={css.failed}>
            {failed.map((result) => {
              const post = done.posts.find((each) => each.id === result.postId);
              const words = problemText(
                new Problem({ type: result.problem ?? '', detail: result.detail ?? '' }, 409),
                t,
              );
              return (
                <li key={result.postId}>
                  {post && (
                    <Link to={path(post.clientId, `posts/${post.id}`)}>{nameOf(post.draft) || t('post.untitled')}</Link>
                  )}{' '}
                  – {words.title} {words.help}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
