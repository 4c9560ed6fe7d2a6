import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import type { Draft } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import panel from '@staff/shared/ui/Panel.module.css';
import { LeftAnswers } from './LeftAnswers.tsx';
import { RemarkForm } from './RemarkForm.tsx';
import css from './Remarks.module.css';
import { useRemarks, useThreads, type Marked, type Pin, type Thread } from './remarks.api.ts';
import { RemarkThread } from './RemarkThread.tsx';

/** A remark that is being written: about what was marked, or the post as a whole. */
export interface Writing {
  pin: Marked | null;
}

interface Props {
  post: Post;
  /** As it is seen, with what is not saved yet. */
  draft: Draft;
  zone: string;
  writing: Writing | null;
  onWriting: (writing: Writing | null) => void;
  /** What is marked at this moment. */
  marked: () => Marked | null;
  /** Shows the words of a thread where they are written. */
  onShow: (id: string, pin: Pin) => void;
  /** Is told which thread is looked at. */
  onLook?: (id: string | null) => void;
  /** Saves what the remark is about. */
  beforeSending?: () => Promise<unknown>;
}

/** What people say about a post: what is open first, what is resolved folded. */
export function RemarksPanel(props: Props) {
  const { post, writing, onWriting, marked } = props;
  const { t } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const threads = useThreads(post.clientId, post.id);
  const remarks = useRemarks(post.clientId, post.id);
  const button = useRef<HTMLButtonElement>(null);
  // A press takes what is marked away before it becomes a click.
  const pressed = useRef<Marked | null>(null);
  const close = () => {
    onWriting(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section className={panel.panel} aria-label={t('remarks.title')}>
      <div className={panel.panelHead}>
        <h2>{t('remarks.title')}</h2>
        {may && writing === null && (
          <Button
            ref={button}
            size="xs"
            variant="default"
            leftSection={<IconMessagePlus size={16} />}
            onPointerDown={() => {
              pressed.current = marked();
            }}
            onClick={() => {
              onWriting({ pin: pressed.current ?? marked() });
              pressed.current = null;
            }}
          >
            {t('remarks.begin')}
          </Button>
        )}
      </div>
      {writing !== null && <RemarkForm {...props} remarks={remarks} pin={writing.pin} onDone={close} />}
      <QueryView query={threads} rows={2}>
        {(all) => <Threads {...props} all={all} remarks={remarks} may={may} />}
      </QueryView>
    </section>
  );
}

interface ListProps extends Props {
  all: Thread[];
  remarks: ReturnType<typeof useRemarks>;
  may: boolean;
}

function Threads({ all, writing, ...props }: ListProps) {
  const { t } = useTranslation();
  const lists = useRef<HTMLDivElement>(null);
  const moving = useRef<{ id: string; done: boolean } | null>(null);
  // The button that was pressed goes; the focus stays with the thread, or with what it was folded into.
  useEffect(() => {
    const { id, done } = moving.current ?? {};
    if (!all.some((thread) => thread.id === id && (thread.resolved != null) === done)) return;
    moving.current = null;
    const thread = lists.current?.querySelector<HTMLElement>(`[data-thread="${id ?? ''}"]`);
    (thread?.closest('details:not([open])')?.querySelector('summary') ?? thread)?.focus();
  }, [all]);
  const each = {
    ...props,
    onMove: (id: string, done: boolean) => {
      moving.current = { id, done };
    },
  };
  const open = all.filter(({ resolved }) => resolved == null);
  const done = all.filter(({ resolved }) => resolved != null);
  return (
    <div ref={lists}>
      <LeftAnswers
        postId={props.post.id}
        all={all}
        onBegin={
          props.may && writing === null
            ? () => {
                props.onWriting({ pin: null });
              }
            : null
        }
      />
      {all.length === 0 && writing === null && (
        <EmptyState title={t('remarks.none')}>{props.may && t('remarks.noneHelp')}</EmptyState>
      )}
      <ul className={css.threads}>
        {open.map((thread) => (
          <RemarkThread key={thread.id} thread={thread} {...each} />
        ))}
      </ul>
      {done.length > 0 && (
        <details className={css.done}>
          <summary>{t('remarks.done', { count: done.length })}</summary>
          <ul className={css.threads}>
            {done.map((thread) => (
              <RemarkThread key={thread.id} thread={thread} {...each} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
