import type { MouseEvent } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useScope } from '@staff/shared/client/scope.ts';
import { narrow, pageOf, sheetName, useSheet, type SheetItem } from './sheet.ts';

/** A plain click, where there is room for a sheet. With a key held the browser opens the page elsewhere. */
const opensSheet = (event: MouseEvent) =>
  event.button === 0 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) &&
  !window.matchMedia(narrow).matches;

/** Opens an item in a sheet beside the page; a second click, or any on a phone, opens its page. */
export function SheetLink({ item, ...rest }: { item: SheetItem } & Omit<LinkProps, 'to'>) {
  const sheet = useSheet();
  const { name: scope } = useScope();
  const name = sheetName(item);
  const isOpen = sheet.item !== null && sheetName(sheet.item) === name;
  return (
    <Link
      {...rest}
      to={pageOf(item, scope)}
      data-sheet={name}
      data-open={isOpen}
      onClick={(event) => {
        if (isOpen || !opensSheet(event)) return;
        event.preventDefault();
        sheet.open(item);
      }}
    />
  );
}
