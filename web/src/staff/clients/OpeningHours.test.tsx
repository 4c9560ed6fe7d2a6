// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Client } from './client.api.ts';
import { OpeningHours } from './OpeningHours.tsx';
import { staffTexts } from '@staff/texts/index.ts';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

const write = async (name: string, text: string) => {
  const box = screen.getByLabelText(name);
  await userEvent.clear(box);
  await userEvent.type(box, text);
  await userEvent.tab();
  return box;
};

it('explains what is no time in the opening hours, too', async () => {
  function File() {
    const [file, setFile] = useState({
      openingHours: { MONDAY: [{ from: '09:00', to: '18:00' }] },
    } as unknown as Client);
    return (
      <MantineProvider env="test">
        <OpeningHours
          file={file}
          onChange={(next) => {
            setFile(next as Client);
          }}
          disabled={false}
        />
      </MantineProvider>
    );
  }
  render(<File />);
  const end = await write('Montag, bis', '18:75');

  expect(end).toHaveValue('18:75');
  expect(end).toBeInvalid();
  expect(screen.getByRole('alert')).toHaveTextContent('Eine Uhrzeit fehlt oder ist keine.');

  expect(await write('Montag, bis', '24:00')).toHaveValue('24:00');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
