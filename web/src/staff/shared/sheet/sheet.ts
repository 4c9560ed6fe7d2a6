import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { inquiryPage, postPage } from '@staff/shared/client/scope.ts';

/** What can be opened beside a page. */
export interface SheetItem {
  kind: 'post' | 'inquiry';
  clientId: string;
  id: string;
}

/** Where a sheet would leave nothing of the page; keep in step with the media queries of the calendar. */
export const narrow = '(max-width: 860px)';

/** As it stands in the address and marks the links to it. */
export const sheetName = ({ kind, clientId, id }: SheetItem): string => `${kind}:${clientId}:${id}`;

/** The item an address names; null for none, or what none can be called. */
export function readSheet(name: string | null): SheetItem | null {
  const [, kind, clientId = '', id = ''] = /^(post|inquiry):([\w-]{1,64}):([\w-]{1,64})$/.exec(name ?? '') ?? [];
  return kind === undefined ? null : { kind: kind as SheetItem['kind'], clientId, id };
}

/** The page of an item, in the scope it is opened in. */
export const pageOf = ({ kind, clientId, id }: SheetItem, scope: string): string =>
  kind === 'post' ? postPage(scope, clientId, id) : inquiryPage(scope, clientId, id);

/** The item that is open, how to open another one, and how to close it. */
export function useSheet() {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: { sheet?: boolean } | null };
  const navigate = useNavigate();
  const item = readSheet(params.get('sheet'));
  const open = (next: SheetItem) => {
    // Back leads to the page, not through all that were opened.
    setParams(
      (now) => {
        now.set('sheet', sheetName(next));
        return now;
      },
      item === null ? { state: { sheet: true } } : { state, replace: true },
    );
  };
  const opened = state?.sheet === true;
  const close = useCallback(() => {
    if (opened) void navigate(-1);
    else
      setParams(
        (now) => {
          now.delete('sheet');
          return now;
        },
        { replace: true },
      );
  }, [opened, navigate, setParams]);
  return { item, open, close };
}
