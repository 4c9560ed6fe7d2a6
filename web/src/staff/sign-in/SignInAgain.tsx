import { later } from '@staff/shared/ui/later.tsx';

/** The sign-in on top of a page whose session has ended. */
export const SignInAgain = later(async () => (await import('./SignInModal.tsx')).SignInModal);
