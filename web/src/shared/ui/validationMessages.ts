import type { TFunction } from 'i18next';

/** What a field of a form is asked for and does not have, in words of ours. */
function fault({ validity, type }: HTMLInputElement): string | null {
  if (validity.valueMissing) return 'field.missing';
  if (validity.typeMismatch) return type === 'email' ? 'field.email' : 'field.url';
  if (validity.tooShort) return 'field.tooShort';
  return null;
}

/** A browser complains in its own language, whatever the page speaks: here it says what the page would. */
export function translateValidationMessages(t: TFunction): void {
  document.addEventListener('invalid', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement)) return;
    const key = fault(field);
    if (key !== null) field.setCustomValidity(t(key, { count: field.minLength }));
  }, true);
  document.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement) event.target.setCustomValidity('');
  }, true);
}
