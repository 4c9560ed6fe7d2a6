import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useClients } from '@staff/shared/client/clients.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { VirtualList, type VirtualListHandle } from '@staff/shared/list/VirtualList.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { BulkResultNotice, type BulkOutcome } from './BulkResultNotice.tsx';
import { BulkBar } from './BulkBar.tsx';
import { PostRow } from './PostRow.tsx';
import { changeMany, type BulkChange } from './posts.api.ts';
import { usePostsChanged, type Post } from '@staff/shared/post/post.api.ts';
import css from './Posts.module.css';

interface Props {
  posts: Post[];
  more?: boolean;
  /** How many people reacted to each, where that is known. */
  reactions?: ReadonlyMap<string, number>;
}

/** The list of posts; several can be selected and changed at once. */
export function PostList({ posts, more = false, reactions }: Props) {
  const { t } = useTranslation();
  const may = useMay('WRITE_POSTS');
  const { clientId, zone } = useScope();
  const clients = useClients().data;
  const cache = useQueryClient();
  const changed = usePostsChanged();
  const list = useRef<VirtualListHandle>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const [done, setDone] = useState<BulkOutcome | null>(null);
  // Posts no longer shown are not selected either: nothing is changed that one does not see.
  const chosen = posts.filter((post) => picked.has(post.id));

  const choose = (id: string, value: boolean, range: boolean) => {
    const [from, to] = [
      posts.findIndex((post) => post.id === (range ? last : id)),
      posts.findIndex((post) => post.id === id),
    ];
    const next = new Set(picked);
    for (const post of from < 0 ? [] : posts.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      if (value) next.add(post.id);
      else next.delete(post.id);
    }
    setPicked(next);
    setLast(id);
  };

  const change = async (of: Post[], what: BulkChange) => {
    const results = await changeMany(of, what);
    setDone({ change: what, posts: of, results });
    setPicked(new Set());
    void cache.invalidateQueries({ queryKey: ['post'] });
    changed(of.map((post) => post.id));
  };

  // Rows are memoised, so what they call must stay the same.
  const current = useRef(choose);
  useEffect(() => {
    current.current = choose;
  });
  const chooseRow = useCallback((id: string, value: boolean, range: boolean) => {
    current.current(id, value, range);
  }, []);
  const focusedId = () => (document.activeElement as HTMLElement | null)?.dataset['post'];
  const go = (by: 1 | -1) => {
    list.current?.focus(Math.max(0, posts.findIndex((post) => post.id === focusedId()) + by));
  };
  useKeys({
    j: () => {
      go(1);
    },
    k: () => {
      go(-1);
    },
    x: () => {
      const id = focusedId();
      if (may && id !== undefined) choose(id, !picked.has(id), false);
    },
    Escape: () => {
      setPicked(new Set());
    },
  });

  return (
    <>
      {done && (
        <BulkResultNotice
          done={done}
          onUndo={(of, what) => change(of, what)}
          onClose={() => {
            setDone(null);
          }}
        />
      )}
      {may && (
        <label className={css.chooseAll}>
          <input
            type="checkbox"
            checked={chosen.length === posts.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && chosen.length < posts.length;
            }}
            onChange={(event) => {
              setPicked(new Set(event.currentTarget.checked ? posts.map((post) => post.id) : []));
            }}
          />
          {t('bulk.all')}
          <span className={css.keys}>{t('bulk.keys')}</span>
        </label>
      )}
      <VirtualList items={posts} more={more} rowHeight={clientId === null ? 73 : 58} className={css.list} ref={list}>
        {(post) => (
          <PostRow
            post={post}
            client={clients?.find((each) => each.id === post.clientId)}
            showClient={clientId === null}
            zone={zone}
            chosen={picked.has(post.id)}
            reactions={reactions?.get(post.id)}
            choose={may ? chooseRow : null}
          />
        )}
      </VirtualList>
      {chosen.length > 0 && (
        <BulkBar
          chosen={chosen}
          onChange={(what) => change(chosen, what)}
          onClear={() => {
            setPicked(new Set());
          }}
        />
      )}
    </>
  );
}
