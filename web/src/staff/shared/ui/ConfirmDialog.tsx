import { later } from '@staff/shared/ui/later.tsx';

/** Asks before something is done. */
export const ConfirmDialog = later(async () => (await import('./ConfirmModal.tsx')).ConfirmModal);
