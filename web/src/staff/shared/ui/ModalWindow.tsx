import '@staff/shared/styles/dialog.ts';
import { Modal, type ModalProps } from '@mantine/core';
import { useEffect } from 'react';
import { useOpening } from './useOpening.ts';

/** Mantine's dialog. */
export function ModalWindow({ opened, ...props }: ModalProps) {
  const [ready] = useOpening();
  useFocusBack(opened);
  return <Modal opened={opened && ready} {...props} />;
}

/** Mantine gives the focus back when a dialog closes, but not when it goes away while it is open. */
function useFocusBack(opened: boolean) {
  useEffect(() => {
    const opener = document.activeElement;
    if (!opened || !(opener instanceof HTMLElement)) return;
    return () => {
      if (document.activeElement === document.body && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [opened]);
}
