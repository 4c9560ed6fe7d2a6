import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Loading } from '@shared/ui/Loading.tsx';
import css from './Cards.module.css';

/** What is needed of an infinite query. */
interface Paged {
  data: { pages: unknown[] } | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

const minimumRows = 10;
const maximumPages = 20;

/** The button for the next page. If a filter leaves the pages so far nearly empty, the next one is loaded at once. */
export function LoadMore({ query, shown }: { query: Paged; shown: number }) {
  const { t } = useTranslation();
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  const goesOn =
    hasNextPage && shown < minimumRows && (query.data?.pages.length ?? 0) < maximumPages && !isFetchNextPageError;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);

  if (!hasNextPage) return null;
  if (goesOn) return <Loading rows={shown === 0 ? 4 : 1} />;
  return (
    <>
      {shown === 0 && <p className={css.lead}>{t('do.nothingSoFar')}</p>}
      <Button
        variant="default"
        className={css.more ?? ''}
        loading={isFetchingNextPage}
        onClick={() => {
          fetchNextPage();
        }}
      >
        {t('do.more')}
      </Button>
    </>
  );
}
