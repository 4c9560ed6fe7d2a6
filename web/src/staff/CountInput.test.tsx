// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { speak, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { speakForBrowser } from '@shared/ui/validity.ts';
import i18next from 'i18next';
import { Ask } from './shared/ui/Ask.tsx';
import { CountInput } from './shared/input/CountInput.tsx';
import { staffTexts } from './texts/index.ts';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  speak('de');
  speakForBrowser(i18next.t);
});

function Days({ told }: { told: (count: number | null) => void }) {
  const [value, setValue] = useState<number | null>(1);
  return <CountInput label="Tage" min={-366} max={366} value={value} onChange={(count) => { told(count); setValue(count); }} />;
}

describe('a whole number', () => {
  it.each(['1,5', '1.5', 'zwei', '99999', '', '1 2', '--3'])('is not made of %j, which stays as it was typed', async (text) => {
    const told = vi.fn();
    render(<MantineProvider env="test"><Days told={told} /></MantineProvider>);
    const input = screen.getByLabelText('Tage');

    await userEvent.clear(input);
    if (text !== '') await userEvent.type(input, text);
    await userEvent.tab();

    expect(input).toHaveValue(text);
    expect(told).toHaveBeenLastCalledWith(null);
    expect(screen.getByText('Eine ganze Zahl von -366 bis 366.')).toBeInTheDocument();
  });

  it('is read with its sign', async () => {
    const told = vi.fn();
    render(<MantineProvider env="test"><Days told={told} /></MantineProvider>);

    await userEvent.clear(screen.getByLabelText('Tage'));
    await userEvent.type(screen.getByLabelText('Tage'), '-7');

    expect(told).toHaveBeenLastCalledWith(-7);
  });
});

describe('a question with a reason', () => {
  it('keeps what was typed when Escape is pressed', async () => {
    const closed = vi.fn();
    render(<MantineProvider env="test"><Ask question="Zurückgeben?" yes="Zurückgeben" reason="Was soll anders werden?" onYes={() => Promise.resolve()} onClose={closed} /></MantineProvider>);

    await userEvent.type(await screen.findByRole('textbox'), 'Köln fehlt');
    await userEvent.keyboard('{Escape}');

    expect(closed).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox')).toHaveValue('Köln fehlt');
  });
});

describe('a field of a form', () => {
  it.each([['email', 'anna@', 'Das ist keine E-Mail-Adresse. Zum Beispiel: name@firma.de.'], ['url', 'tagblatt', 'Das ist keine Adresse. Zum Beispiel: https://example.org.'], ['text', '', 'Hier fehlt etwas.']])('of type %s complains in the language of the page', (type, value, words) => {
    render(<input type={type} required defaultValue={value} aria-label="Feld" />);
    const field = screen.getByLabelText<HTMLInputElement>('Feld');

    expect(field.checkValidity()).toBe(false);

    expect(field.validationMessage).toBe(words);
  });
});
