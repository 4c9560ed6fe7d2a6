import { useMemo, useRef, useState, type ReactNode } from 'react';
import { selectedIn } from '@shared/words/selected.ts';
import { keyOf, markedBy } from '@staff/remarks/places.ts';
import { rangeOf, useThreads } from '@staff/remarks/remarks.api.ts';
import { RemarksPanel, type Writing } from '@staff/remarks/RemarksPanel.tsx';
import { MarkingContext } from '@staff/shared/post/marking.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Review.module.css';

/** The previews of a post with the words marked that are remarked on, and the remarks. */
export function MarkedPreviews({ post, zone, children }: { post: Post; zone: string; children: ReactNode }) {
  const previews = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const threads = useThreads(post.clientId, post.id).data;
  const marking = useMemo(
    () => ({
      active,
      at: (place: string) =>
        (threads ?? []).flatMap(({ id, pin, resolved }) => {
          const range = rangeOf(pin);
          return range === null || pin == null || keyOf(pin.place) !== place || (resolved != null && id !== active)
            ? []
            : [{ id, ...range }];
        }),
    }),
    [threads, active],
  );
  return (
    <>
      <div ref={previews} className={css.previews}>
        <MarkingContext value={marking}>{children}</MarkingContext>
      </div>
      <RemarksPanel
        post={post}
        draft={post.draft}
        zone={zone}
        writing={writing}
        onWriting={setWriting}
        marked={() => markedBy(post.draft, selectedIn(previews.current))}
        onLook={setActive}
        onShow={(id) => {
          setActive(id);
          requestAnimationFrame(() => {
            previews.current?.querySelector('mark[data-active]')?.scrollIntoView({ block: 'center' });
          });
        }}
      />
    </>
  );
}
