import { beforeSignOut } from './session.api.ts';

/** Does something before the page is left or the person signs out, though it was to happen later. */
export function beforeLeaving(step: () => Promise<unknown>): void {
  beforeSignOut(step);
  window.addEventListener('pagehide', () => void step());
  // A page that a phone puts away may be ended without a further word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void step();
  });
}
