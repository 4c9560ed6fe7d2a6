// @vitest-environment jsdom
import 'dayjs/locale/de';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { DayInput } from './DayInput.tsx';
import { staffTexts } from '@staff/texts/index.ts';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

function Day({
  told,
  min,
  clearable = false,
}: {
  told: (day: string | null, understood: boolean) => void;
  min?: string;
  clearable?: boolean;
}) {
  const [day, setDay] = useState<string | null>('2027-10-05');
  return (
    <MantineProvider env="test">
      <DayInput
        label="Tag"
        zone="Europe/Berlin"
        value={day}
        clearable={clearable}
        {...(min === undefined ? {} : { minDate: min })}
        onChange={(next, understood) => {
          setDay(next);
          told(next, understood);
        }}
      />
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
    setLanguage('en');
    render(<Day told={() => undefined} />);

    expect(await write('Tag', 'tomorrow')).toHaveAccessibleDescription(/This is not a day\./);
  });
});
