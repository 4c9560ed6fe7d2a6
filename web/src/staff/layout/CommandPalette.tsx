import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import css from './CommandPalette.module.css';

const CommandDialog = later(async () => (await import('./CommandDialog.tsx')).CommandDialog);

/** The command palette, opened by Ctrl+K, or by / on a page without a search field. */
export function CommandPalette() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  useKeys({
    '/': () => {
      const own = document.querySelector<HTMLInputElement>('main input[type="search"]');
      if (own) own.focus();
      else setOpen(true);
    },
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen((was) => !was);
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
  return (
    <>
      <button
        type="button"
        className={css.open}
        onClick={() => {
          setOpen(true);
        }}
      >
        <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        <span className={css.hint}>{t('palette.open')}</span>
        <kbd className={css.kbd}>{t('palette.key')}</kbd>
      </button>
      {open && (
        <CommandDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
