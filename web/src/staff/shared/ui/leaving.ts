type Last = () => Promise<unknown>;

const steps = new Set<Last>();

/** Something that has to happen before the page is left, even if it was to happen later. */
export const beforeLeaving = (step: Last): void => {
  steps.add(step);
};

/** Does what has to happen before the page is left. */
export const leave = async (): Promise<void> => {
  await Promise.allSettled([...steps].map((step) => step()));
};

if (typeof window !== 'undefined') {
  window.addEventListener('pagehide', () => void leave());
  // A page that a phone puts away may be ended without a further word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void leave();
  });
}
