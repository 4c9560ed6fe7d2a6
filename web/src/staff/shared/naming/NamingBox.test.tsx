// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react';
import { createRef, useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { NamingBox } from './NamingBox.tsx';

const people = [
  { id: 's2', name: 'Anna Müller' },
  { id: 's3', name: 'Paul Krüger' },
  { id: 's4', name: 'Grace' },
];

const show = () => {
  const save = vi.fn();
  function Box() {
    const [text, setText] = useState('');
    return <NamingBox box={createRef()} text={text} label="Notiz" people={people} onChange={setText} onSave={save} />;
  }
  render(<Box />);
  return save;
};
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (text: string) => {
  fireEvent.change(field(), { target: { value: text, selectionStart: text.length, selectionEnd: text.length } });
};
const press = (key: string) => fireEvent.keyDown(field(), { key });
const names = () =>
  within(screen.getByRole('listbox'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('the box of a note', () => {
  it('offers the team behind an @, and takes the one the arrow keys lead to', () => {
    show();
    type('Bitte @');
    expect(names()).toEqual(['Anna Müller', 'Paul Krüger', 'Grace']);
    expect(screen.getByRole('status')).toHaveTextContent('3 Personen.');

    press('ArrowDown');
    expect(field()).toHaveAttribute('aria-activedescendant', screen.getByRole('option', { name: 'Paul Krüger' }).id);
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Paul Krüger');
    press('Enter');

    expect(field()).toHaveValue('Bitte @Paul Krüger ');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('finds a name however it is written, and goes round at the ends', () => {
    show();
    type('@mueller');
    expect(names()).toEqual(['Anna Müller']);
    type('@');
    press('ArrowUp');
    press('Tab');

    expect(field()).toHaveValue('@Grace ');
  });

  it('takes the name that is clicked', () => {
    show();
    type('@pa');

    fireEvent.mouseDown(screen.getByRole('option', { name: 'Paul Krüger' }));

    expect(field()).toHaveValue('@Paul Krüger ');
  });

  it('closes by Escape, keeps the text, and leaves Enter to the lines', () => {
    const save = show();
    type('@pa');
    press('Escape');

    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field()).toHaveValue('@pa');
    expect(press('Enter')).toBe(true);
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(save).toHaveBeenCalledOnce();
  });
});
