import '@staff/shared/styles/dialog.ts';
import { Modal, type ModalProps } from '@mantine/core';
import { useOpening } from './useOpening.ts';

/** Mantine's dialog. */
export function ModalWindow({ opened, ...props }: ModalProps) {
  const [ready] = useOpening();
  return <Modal opened={opened && ready} {...props} />;
}
