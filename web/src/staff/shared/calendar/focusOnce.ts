/** What takes the place of the button that showed it takes its focus too. */
export const focusOnce = (place: HTMLLIElement | null): void => {
  if (document.activeElement === document.body) place?.querySelector('a')?.focus();
};
