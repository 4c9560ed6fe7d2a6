// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});

describe('a question with a reason', () => {
  it('keeps what was typed when Escape is pressed', async () => {
    const closed = vi.fn();
    render(
      <MantineProvider env="test">
        <ConfirmDialog
          title="Zurückgeben?"
          confirmLabel="Zurückgeben"
          reasonLabel="Was soll anders werden?"
          onConfirm={() => Promise.resolve()}
          onClose={closed}
        />
      </MantineProvider>,
    );

    await userEvent.type(await screen.findByRole('textbox'), 'Köln fehlt');
    await userEvent.keyboard('{Escape}');

    expect(closed).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox')).toHaveValue('Köln fehlt');
  });
});
