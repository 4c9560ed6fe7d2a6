import { Button } from '@mantine/core';
import { IconFeather, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { stages } from '@shared/words/stages.ts';
import { FilterBar } from '@staff/shared/list/FilterBar.tsx';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import { LoadMore } from '@staff/shared/list/LoadMore.tsx';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { path, useScope } from '@staff/shared/client/scope.ts';
import { useReactionTotals } from '@staff/shared/reactions/reactions.api.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { usePosts } from './posts.api.ts';
import { PostList } from './PostList.tsx';
import field from '@shared/ui/Field.module.css';
import css from './Posts.module.css';

/** The posts of one client or of all, filtered by stage, text and client. */
export function PostsPage() {
  const { t } = useTranslation();
  const { name, clientId } = useScope();
  const may = useMay('WRITE_POSTS');
  const filter = useFilters();
  const stage = filter.params.get('stage') ?? '';
  const posts = usePosts(clientId, stage, filter.filters);
  const reactions = useReactionTotals(
    clientId,
    (posts.data?.pages ?? []).map((page) => page.items),
  );
  const { q, clientIds } = filter.filters;
  return (
    <>
      <PageHeader title={t('page.posts')}>
        {may && (
          <Button component={Link} to={path(name, 'posts/new')} leftSection={<IconPlus size={18} />}>
            {t('posts.new')}
          </Button>
        )}
      </PageHeader>
      <FilterBar search={t('posts.search')} filter={filter}>
        <div className={css.stages} role="group" aria-label={t('posts.stages')}>
          {['', ...stages].map((each) => (
            <button
              key={each}
              type="button"
              className={css.stage}
              aria-pressed={each === stage}
              onClick={() => {
                filter.put('stage', [each]);
              }}
            >
              {each === '' ? t('posts.every') : t(`stage.${each}`)}
            </button>
          ))}
        </div>
      </FilterBar>
      <QueryView query={posts} rows={6}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0 && !posts.hasNextPage)
            return <NoPosts filtered={stage !== '' || q !== '' || clientIds.length > 0} may={may} />;
          return (
            <>
              {items.length > 0 && <p className={field.hint}>{t('posts.order')}</p>}
              {items.length > 0 && <PostList posts={items} more={posts.hasNextPage} reactions={reactions} />}
              <LoadMore query={posts} shown={items.length} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function NoPosts({ filtered, may }: { filtered: boolean; may: boolean }) {
  const { t } = useTranslation();
  const { name, clientId } = useScope();
  if (filtered) return <EmptyState title={t('posts.noneFound')}>{t('posts.noneFoundHelp')}</EmptyState>;
  return (
    <EmptyState
      icon={<IconFeather size={32} stroke={1.5} />}
      title={t('posts.none')}
      action={
        may && (
          <Button component={Link} to={path(name, 'posts/new')}>
            {t('posts.first')}
          </Button>
        )
      }
    >
      {t(clientId === null ? 'posts.noneHelpAll' : 'posts.noneHelp')}
    </EmptyState>
  );
}
