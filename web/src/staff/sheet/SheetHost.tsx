import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Link, Navigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { narrow, pageOf, sheetName, useSheet, type SheetItem } from '@staff/shared/sheet/sheet.ts';
import css from './Sheet.module.css';

/** The item that the address names, beside its page. On a phone it is a page itself. */
export function SheetHost({ children }: { children: ReactNode }) {
  const { item, close } = useSheet();
  const { name: scope } = useScope();
  if (item === null) return null;
  if (window.matchMedia(narrow).matches) return <Navigate to={pageOf(item, scope)} replace />;
  return (
    <SideSheet key={sheetName(item)} item={item} onClose={close}>
      {children}
    </SideSheet>
  );
}

/** What has the keys before the sheet: a dialog over it, or a list or menu that is open. */
const isTaken = (target: EventTarget | null) =>
  document.querySelector('[aria-modal="true"]') !== null ||
  (target instanceof Element && target.closest('[aria-expanded="true"], [role="menu"], [role="listbox"]') !== null);

function SideSheet({ item, onClose, children }: { item: SheetItem; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  const { name: scope } = useScope();
  const frame = useRef<HTMLElement>(null);
  const name = sheetName(item);
  useEffect(() => {
    frame.current?.focus();
    return () => {
      focusAfter(name);
    };
  }, [name]);
  useHeldFocus(frame);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event.target)) onClose();
    };
    // Before the key reaches what it closes: that would no longer be open afterwards.
    document.addEventListener('keydown', press, true);
    return () => {
      document.removeEventListener('keydown', press, true);
    };
  }, [onClose]);
  return (
    <section ref={frame} role="dialog" tabIndex={-1} aria-label={t(`sheet.${item.kind}`)} className={css.sheet}>
      <div className={css.bar}>
        <Link to={pageOf(item, scope)} className={css.button}>
          <IconArrowsDiagonal size={18} stroke={1.75} aria-hidden="true" />
          {t('sheet.page')}
        </Link>
        <button type="button" className={css.button} onClick={onClose} aria-label={t('do.close')}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </button>
      </div>
      <div className={css.body}>{children}</div>
    </section>
  );
}

/** Takes the focus of what is gone from the sheet, such as the button of a step that is done, or a dialog it asked with. */
function useHeldFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = frame.current;
    let inside = true;
    const note = ({ target }: Event) => {
      if (target instanceof Element && target.closest('[aria-modal="true"]') === null)
        inside = place?.contains(target) === true;
    };
    const observer = new MutationObserver(() => {
      if (inside && document.activeElement === document.body) place?.focus();
    });
    if (place) observer.observe(place, { childList: true, subtree: true });
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [frame]);
}

/** Gives the focus back to the link of an item that is closed, wherever that stands now; else to the page. */
function focusAfter(name: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const link = document.querySelector<HTMLElement>(`a[data-sheet="${name}"]`) ?? document.getElementById('main');
    link?.focus();
  });
}
