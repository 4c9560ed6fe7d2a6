import { later } from '@staff/shared/ui/later.tsx';

/** Asks before a post is copied for another client. */
export const CopyDialog = later(async () => (await import('./CopyModal.tsx')).CopyModal);
