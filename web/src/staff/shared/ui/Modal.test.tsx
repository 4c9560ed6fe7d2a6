// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Modal } from './Modal.tsx';

/** A dialog that goes away when it is closed, and a button beside what opens it. */
function Page({ elsewhere = false }: { elsewhere?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <MantineProvider env="test">
      <button
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        Öffnen
      </button>
      <button type="button">Daneben</button>
      {open && (
        <Modal opened onClose={() => undefined} title="Frage">
          <input data-autofocus aria-label="Antwort" />
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              if (elsewhere) screen.getByText('Daneben').focus();
            }}
          >
            Fertig
          </button>
        </Modal>
      )}
    </MantineProvider>
  );
}

async function openAndFinish() {
  await userEvent.click(screen.getByRole('button', { name: 'Öffnen' }));
  await waitFor(() => {
    expect(screen.getByLabelText('Antwort')).toHaveFocus();
  });
  await userEvent.click(screen.getByText('Fertig'));
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
}

describe('a dialog that goes away when it is closed', () => {
  it('gives the focus back to what opened it', async () => {
    render(<Page />);

    await openAndFinish();

    await waitFor(() => {
      expect(screen.getByText('Öffnen')).toHaveFocus();
    });
  });

  it('leaves the focus where somebody has put it', async () => {
    render(<Page elsewhere />);

    await openAndFinish();

    expect(screen.getByText('Daneben')).toHaveFocus();
  });
});
