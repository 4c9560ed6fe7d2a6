import '@staff/shared/styles/dialog.ts';

export { Modal as ModalWindow } from '@mantine/core';
