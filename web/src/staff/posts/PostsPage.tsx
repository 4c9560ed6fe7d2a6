import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconFeather, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '@shared/i18n.ts';
import { Answer, Empty } from '@shared/ui/States.tsx';
import { stages } from '@shared/words/stages.ts';
import { PageHead } from '@desk/PageHead.tsx';
import { path, useScope } from '@desk/scope.ts';
import { useMay } from '@desk/session.api.ts';
import { AllPosts } from './AllPosts.tsx';
import { usePosts } from './posts.api.ts';
import { PostRow } from './PostRow.tsx';
import css from './Posts.module.css';

/** The posts of a client, by stage and by words. */
export function PostsPage() {
  const { t } = useWords();
  const { clientId } = useScope();
  const may = useMay('WRITE_POSTS');
  return (
    <>
      <PageHead title={t('page.posts')}>
        {clientId !== null && may && <Button component={Link} to={path(clientId, 'posts/new')} leftSection={<IconPlus size={18} />}>{t('posts.new')}</Button>}
      </PageHead>
      {clientId === null ? <AllPosts /> : <ClientPosts clientId={clientId} />}
    </>
  );
}

function ClientPosts({ clientId }: { clientId: string }) {
  const { t } = useWords();
  const [params, setParams] = useSearchParams();
  const stage = params.get('stage') ?? '';
  const [words, setWords] = useState(params.get('q') ?? '');
  const [q] = useDebouncedValue(words, 300);
  const posts = usePosts(clientId, stage, q);
  const may = useMay('WRITE_POSTS');

  useEffect(() => {
    setParams((now) => {
      if (q === '') now.delete('q');
      else now.set('q', q);
      return now;
    }, { replace: true });
  }, [q, setParams]);

  const choose = (next: string) => {
    setParams((now) => {
      if (next === '') now.delete('stage');
      else now.set('stage', next);
      return now;
    });
  };

  return (
    <>
      <div className={css.filters}>
        <TextInput value={words} onChange={(event) => { setWords(event.currentTarget.value); }} placeholder={t('posts.search')} aria-label={t('posts.search')} leftSection={<IconSearch size={16} />} className={css.search ?? ''} />
        <div className={css.stages} role="group" aria-label={t('posts.stages')}>
          {['', ...stages].map((each) => (
            <button key={each} type="button" className={css.stage} aria-pressed={each === stage} onClick={() => { choose(each); }}>{each === '' ? t('posts.every') : t(`stage.${each}`)}</button>
          ))}
        </div>
      </div>
      <Answer of={posts} rows={6}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) return <Nothing filtered={stage !== '' || q !== ''} clientId={clientId} may={may} />;
          return (
            <>
              <ul className={css.list}>{items.map((post) => <PostRow key={post.id} post={post} />)}</ul>
              {posts.hasNextPage && <Button variant="default" loading={posts.isFetchingNextPage} onClick={() => void posts.fetchNextPage()} className={css.more ?? ''}>{t('do.more')}</Button>}
            </>
          );
        }}
      </Answer>
    </>
  );
}

function Nothing({ filtered, clientId, may }: { filtered: boolean; clientId: string; may: boolean }) {
  const { t } = useWords();
  if (filtered) return <Empty title={t('posts.noneFound')}>{t('posts.noneFoundHelp')}</Empty>;
  return (
    <Empty icon={<IconFeather size={32} stroke={1.5} />} title={t('posts.none')} action={may && <Button component={Link} to={path(clientId, 'posts/new')}>{t('posts.first')}</Button>}>
      {t('posts.noneHelp')}
    </Empty>
  );
}
