// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { TimeInput } from './TimeInput.tsx';
import { staffTexts } from '@staff/texts/index.ts';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

function Time({ told, ends = false }: { told: (time: string) => void; ends?: boolean }) {
  const [time, setTime] = useState('10:00');
  return (
    <MantineProvider env="test">
      <TimeInput
        label="Uhrzeit"
        value={time}
        ends={ends}
        onChange={(next) => {
          setTime(next);
          told(next);
        }}
      />
      <button
        type="button"
        onClick={() => {
          setTime('08:15');
        }}
      >
        anders
      </button>
    </MantineProvider>
  );
}

const write = async (name: string, text: string) => {
  const box = screen.getByLabelText(name);
  await userEvent.clear(box);
  await userEvent.type(box, text);
  await userEvent.tab();
  return box;
};

describe('a time that is typed', () => {
  it.each(['24', '24:00', '25:00', '17:60', 'mittags'])(
    'stays as it is and is marked where it is none: %s',
    async (text) => {
      const told = vi.fn();
      render(<Time told={told} />);
      const box = await write('Uhrzeit', text);

      expect(box).toHaveValue(text);
      expect(box).toHaveAttribute('aria-invalid', 'true');
      expect(box).toHaveAccessibleDescription('Das ist keine Uhrzeit. Zum Beispiel: 17:30.');
      expect(told).toHaveBeenLastCalledWith('');
    },
  );

  it.each([
    ['1730', '17:30'],
    ['9', '09:00'],
    ['5:30 pm', '17:30'],
  ])('is taken as it is written: %s', async (text, time) => {
    const told = vi.fn();
    render(<Time told={told} />);
    const box = await write('Uhrzeit', text);

    expect(box).toHaveValue(time);
    expect(box).not.toBeInvalid();
    expect(told).toHaveBeenLastCalledWith(time);
  });

  it('is 24:00 where a day may end, and nowhere another time', async () => {
    const told = vi.fn();
    render(<Time told={told} ends />);
    const box = await write('Uhrzeit', '24');

    expect(box).toHaveValue('24:00');
    expect(told).toHaveBeenLastCalledWith('00:00');
  });

  it('gives way to a time that is set from outside', async () => {
    render(<Time told={() => undefined} />);
    const box = await write('Uhrzeit', '99');
    await userEvent.click(screen.getByRole('button', { name: 'anders' }));

    expect(box).toHaveValue('08:15');
    expect(box).not.toBeInvalid();
  });
});
