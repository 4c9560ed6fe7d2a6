// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { translateValidationMessages } from './validationMessages.ts';

beforeAll(() => {
  startI18n([sharedTexts]);
  setLanguage('de');
  translateValidationMessages();
});

describe('a field of a form', () => {
  it.each([
    ['email', 'anna@', 'Das ist keine E-Mail-Adresse. Zum Beispiel: name@firma.de.'],
    ['url', 'tagblatt', 'Das ist keine Adresse. Zum Beispiel: https://example.org.'],
    ['text', '', 'Hier fehlt etwas.'],
  ])('of type %s complains in the language of the page', (type, value, words) => {
    render(<input type={type} required defaultValue={value} aria-label="Feld" />);
    const field = screen.getByLabelText<HTMLInputElement>('Feld');

    expect(field.checkValidity()).toBe(false);

    expect(field.validationMessage).toBe(words);
  });
});
