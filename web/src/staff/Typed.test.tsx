// @vitest-environment jsdom
import 'dayjs/locale/de';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Client } from './clients/client.api.ts';
import { Hours } from './clients/Hours.tsx';
import { DayInput } from './shared/input/DayInput.tsx';
import { TimeInput } from './shared/input/TimeInput.tsx';
import { staffTexts } from './texts/index.ts';

beforeAll(() => { startI18n([sharedTexts, ...staffTexts]); });
beforeEach(() => { speak('de'); });

function Time({ told, ends = false }: { told: (time: string) => void; ends?: boolean }) {
  const [time, setTime] = useState('10:00');
  return <MantineProvider env="test"><TimeInput label="Uhrzeit" value={time} ends={ends} onChange={(next) => { setTime(next); told(next); }} /><button type="button" onClick={() => { setTime('08:15'); }}>anders</button></MantineProvider>;
}

function Day({ told, min, clearable = false }: { told: (day: string | null, understood: boolean) => void; min?: string; clearable?: boolean }) {
  const [day, setDay] = useState<string | null>('2027-10-05');
  return <MantineProvider env="test"><DayInput label="Tag" zone="Europe/Berlin" value={day} clearable={clearable} {...(min === undefined ? {} : { minDate: min })} onChange={(next, understood) => { setDay(next); told(next, understood); }} /></MantineProvider>;
}

const write = async (name: string, text: string) => {
  const box = screen.getByLabelText(name);
  await userEvent.clear(box);
  await userEvent.type(box, text);
  await userEvent.tab();
  return box;
};

describe('a time that is typed', () => {
  it.each(['24', '24:00', '25:00', '17:60', 'mittags'])('stays as it is and is marked where it is none: %s', async (text) => {
    const told = vi.fn();
    render(<Time told={told} />);
    const box = await write('Uhrzeit', text);

    expect(box).toHaveValue(text);
    expect(box).toHaveAttribute('aria-invalid', 'true');
    expect(box).toHaveAccessibleDescription('Das ist keine Uhrzeit. Zum Beispiel: 17:30.');
    expect(told).toHaveBeenLastCalledWith('');
  });

  it.each([['1730', '17:30'], ['9', '09:00'], ['5:30 pm', '17:30']])('is taken as it is written: %s', async (text, time) => {
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

  it('is explained in the opening hours, too', async () => {
    function File() {
      const [file, setFile] = useState({ openingHours: { MONDAY: [{ from: '09:00', to: '18:00' }] } } as unknown as Client);
      return <MantineProvider env="test"><Hours file={file} onChange={(next) => { setFile(next as Client); }} disabled={false} /></MantineProvider>;
    }
    render(<File />);
    const end = await write('Montag, bis', '18:75');

    expect(end).toHaveValue('18:75');
    expect(end).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent('Eine Uhrzeit fehlt oder ist keine.');

    expect(await write('Montag, bis', '24:00')).toHaveValue('24:00');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('a day that is typed', () => {
  it.each(['31.2.2027', 'morgen', '5.13.2027'])('stays as it is and is marked where it is none: %s', async (text) => {
    const told = vi.fn();
    render(<Day told={told} />);
    const box = await write('Tag', text);

    expect(box).toHaveValue(text);
    expect(box).toHaveAttribute('aria-invalid', 'true');
    expect(box).toHaveAccessibleDescription(/Das ist kein Tag\. Zum Beispiel: 5\.10\.2027/);
    expect(told).toHaveBeenLastCalledWith(null, false);
  });

  it('says from when on a day can be chosen', async () => {
    render(<Day told={() => undefined} min="2027-10-01" />);
    const box = await write('Tag', '30.9.2027');

    expect(box).toHaveValue('30.9.2027');
    expect(box).toHaveAccessibleDescription('Frühestens am 1. Okt. 2027.');
  });

  it('is no longer marked once it is one', async () => {
    const told = vi.fn();
    render(<Day told={told} />);
    await write('Tag', '31.2.2027');
    const box = await write('Tag', '28.2.2027');

    expect(told).toHaveBeenLastCalledWith('2027-02-28', true);
    expect(box).not.toBeInvalid();
    expect(box).toHaveValue('So 28. Feb. 2027');
  });

  it('may be emptied where it may be missing, and only there', async () => {
    const told = vi.fn();
    const { unmount } = render(<Day told={told} clearable />);
    await userEvent.clear(screen.getByLabelText('Tag'));
    await userEvent.tab();
    expect(told).toHaveBeenLastCalledWith(null, true);
    expect(screen.getByLabelText('Tag')).not.toBeInvalid();
    unmount();

    render(<Day told={told} />);
    await userEvent.clear(screen.getByLabelText('Tag'));
    await userEvent.tab();
    expect(screen.getByLabelText('Tag')).toHaveAccessibleDescription('Der Tag fehlt.');
  });

  it('is explained in English', async () => {
    speak('en');
    render(<Day told={() => undefined} />);

    expect(await write('Tag', 'tomorrow')).toHaveAccessibleDescription(/This is not a day\./);
  });
});
