import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { later } from '@staff/shared/ui/later.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { longestSearch } from './choices.ts';
import { CloseGate, OpenGate } from './Gate.tsx';
import css from './CommandPalette.module.css';

const CommandList = later(async () => (await import('./CommandList.tsx')).CommandList);

/** The command palette, opened by Ctrl+K, or by / on a page without a search field. */
export function CommandPalette() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [gate, setGate] = useState<'open' | 'closed' | null>(null);
  const { clientId } = useScope();
  const close = () => {
    setOpen(false);
    setSearch('');
  };
  const keepGate = () => {
    setGate(null);
  };
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
        setSearch('');
      }
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, []);
  useEffect(() => {
    if (!open) return;
    // Until the dialog is there, what is typed is no shortcut of the page, and stands in its field then.
    const hold = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey) return;
      if (event.target instanceof HTMLInputElement) return;
      const typed = event.key.length === 1;
      const inDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (inDialog && !typed && event.key !== 'Backspace') return;
      event.stopPropagation();
      if (event.key === 'Escape') close();
      else if (event.key === 'Backspace') setSearch((text) => text.slice(0, -1));
      else if (typed) {
        event.preventDefault();
        setSearch((text) => (text + event.key).slice(0, longestSearch));
      }
    };
    window.addEventListener('keydown', hold, true);
    return () => {
      window.removeEventListener('keydown', hold, true);
    };
  }, [open]);
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
      <Modal
        opened={open}
        onClose={close}
        withCloseButton={false}
        padding={8}
        attributes={{ content: { 'aria-label': t('palette.title') } }}
        yOffset="12vh"
        centered={false}
        size={520}
      >
        {open && <CommandList search={search} onSearch={setSearch} onMoveGate={setGate} onClose={close} />}
      </Modal>
      {gate !== null && clientId !== null && <MoveGate to={gate} clientId={clientId} onClose={keepGate} />}
    </>
  );
}

function MoveGate({ to, ...asked }: { to: 'open' | 'closed'; clientId: string; onClose: () => void }) {
  return to === 'closed' ? <CloseGate {...asked} /> : <OpenGate {...asked} />;
}
