// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { CountInput } from './CountInput.tsx';
import { staffTexts } from '@staff/texts/index.ts';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});

function Days({ told }: { told: (count: number | null) => void }) {
  const [value, setValue] = useState<number | null>(1);
  return (
    <CountInput
      label="Tage"
      min={-366}
      max={366}
      value={value}
      onChange={(count) => {
        told(count);
        setValue(count);
      }}
    />
  );
}

describe('a whole number', () => {
  it.each(['1,5', '1.5', 'zwei', '99999', '', '1 2', '--3'])(
    'is not made of %j, which stays as it was typed',
    async (text) => {
      const told = vi.fn();
      render(
        <MantineProvider env="test">
          <Days told={told} />
        </MantineProvider>,
      );
      const input = screen.getByLabelText('Tage');

      await userEvent.clear(input);
      if (text !== '') await userEvent.type(input, text);
      await userEvent.tab();

      expect(input).toHaveValue(text);
      expect(told).toHaveBeenLastCalledWith(null);
      expect(screen.getByText('Eine ganze Zahl von -366 bis 366.')).toBeInTheDocument();
    },
  );

  it('is read with its sign', async () => {
    const told = vi.fn();
    render(
      <MantineProvider env="test">
        <Days told={told} />
      </MantineProvider>,
    );

    await userEvent.clear(screen.getByLabelText('Tage'));
    await userEvent.type(screen.getByLabelText('Tage'), '-7');

    expect(told).toHaveBeenLastCalledWith(-7);
  });
});
