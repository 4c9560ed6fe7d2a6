import type { ModalProps } from '@mantine/core';
import { useState } from 'react';
import { later } from './later.tsx';

const ModalWindow = later<ModalProps>(async () => (await import('./ModalWindow.tsx')).ModalWindow);

/** Mantine's dialog, from the first time it is open. */
export function Modal(props: ModalProps) {
  const [used, setUsed] = useState(props.opened);
  if (props.opened && !used) setUsed(true);
  return used && <ModalWindow {...props} />;
}
