// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, notifications } from '@mantine/notifications';
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { UndoButton } from '@staff/shared/ui/UndoButton.tsx';
import { staffTexts } from '@staff/texts/index.ts';
import { Toasts } from './Toasts.tsx';
import { outdated } from './toasts.ts';

configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  cleanNotifications();
});

const show = () =>
  render(
    <MantineProvider env="test">
      <Toasts />
    </MantineProvider>,
  );
const say = (...messages: string[]) => {
  act(() => {
    for (const message of messages) notifications.show({ message });
  });
};
const undoable = (message: string, onUndo: () => void) => {
  act(() => {
    notifications.show({
      message: (
        <>
          {message} <UndoButton onUndo={onUndo} />
        </>
      ),
    });
  });
};
const shown = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);

describe('toasts', () => {
  it('are three at most: the oldest go', async () => {
    show();

    say('Eins', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben');

    await waitFor(() => {
      expect(shown()).toEqual(['Fünf', 'Sechs', 'Sieben']);
    });
  });

  it('say the same thing once, and again where it happens again', () => {
    const toasts = ['Eins', 'Zwei', 'Eins'].map((message, at) => ({ id: String(at), message }));

    expect(outdated(toasts)).toEqual(['0']);
    expect(outdated([...toasts, { id: '3', title: 'Anderes', message: 'Eins' }])).toEqual(['0']);
  });

  it('are undone by a key, the newest first, each once', async () => {
    show();
    const undone = vi.fn<(what: string) => void>();
    const undo = (what: string) => () => {
      undone(what);
    };
    undoable('Eins', undo('Eins'));
    undoable('Zwei', undo('Zwei'));
    expect(await screen.findAllByRole('button', { name: 'Zurücknehmen' })).toHaveLength(2);

    for (let press = 0; press < 3; press++) fireEvent.keyDown(document.body, { key: 'u' });

    expect(undone.mock.calls).toEqual([['Zwei'], ['Eins']]);
  });
});
