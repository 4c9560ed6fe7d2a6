import type { ReactNode } from 'react';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Loading } from './Loading.tsx';

interface Query<T> {
  data: T | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

/** Shows what a query has: a skeleton, an error, or its data. Data one has already stays under a new error. */
export function QueryView<T>({
  query,
  rows,
  children,
}: {
  query: Query<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.error != null && <ErrorNotice error={query.error} retry={retry} compact />}
        {children(query.data)}
      </>
    );
  }
  if (query.error != null) return <ErrorNotice error={query.error} retry={retry} />;
  return <Loading {...(rows === undefined ? {} : { rows })} />;
}
