import { t } from '@shared/language.ts';

/** The key of our own message for an invalid field. */
function fault({ validity, type }: HTMLInputElement): string | null {
  if (validity.valueMissing) return 'field.missing';
  if (validity.typeMismatch) return type === 'email' ? 'field.email' : 'field.url';
  if (validity.tooShort) return 'field.tooShort';
  return null;
}

/** Browsers show validation messages in their own language; this shows them in the language of the page. */
export function translateValidationMessages(): void {
  document.addEventListener(
    'invalid',
    (event) => {
      const field = event.target;
      if (!(field instanceof HTMLInputElement)) return;
      const key = fault(field);
      if (key !== null) field.setCustomValidity(t(key, { count: field.minLength }));
    },
    true,
  );
  document.addEventListener(
    'input',
    (event) => {
      if (event.target instanceof HTMLInputElement) event.target.setCustomValidity('');
    },
    true,
  );
}
