// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { KeyForm } from './KeyForm.tsx';
import { staffTexts } from '@staff/texts/index.ts';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ name: 'Anna', email: 'a@x.example', role: 'ADMIN', permissions: ['READ', 'MANAGE_STAFF'] });

function open() {
  const onClose = vi.fn();
  const sent = fakeFetch({ 'POST /api/partners/a1/keys': () => [201, { id: 'k1', key: 'ltf_live_geheim' }] });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <KeyForm partner={{ id: 'a1', name: 'Kasse', active: true, clientIds: ['c1'], keys: [] }} onClose={onClose} />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { onClose, sent };
}

const make = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Schlüssel erzeugen' }));
  await screen.findByText('ltf_live_geheim');
};
const clickBeside = async () => {
  await userEvent.click(document.querySelector('.mantine-Modal-inner') ?? document.body);
};

const writeText = vi.fn(() => Promise.resolve());
beforeAll(() => {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  startI18n([sharedTexts, ...staffTexts]);
});

describe('a key that is shown once', () => {
  it('stays until somebody says that it is saved', async () => {
    const { onClose } = open();
    await make();
    await userEvent.keyboard('{Escape}');
    await clickBeside();

    expect(onClose).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Schließen' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Ich habe den Schlüssel gespeichert' }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('may be left by Escape once it is copied', async () => {
    const { onClose } = open();
    await make();
    fireEvent.click(screen.getByRole('button', { name: 'Kopieren' }));
    await screen.findByRole('button', { name: 'Kopiert' });
    await userEvent.keyboard('{Escape}');

    await waitFor(() => {
      expect(onClose).toHaveBeenCalledOnce();
    });
  });

  it('stays where copying did not work', async () => {
    const { onClose } = open();
    await make();
    writeText.mockRejectedValueOnce(new Error('no'));
    fireEvent.click(screen.getByRole('button', { name: 'Kopieren' }));
    await waitFor(() => {
      expect(writeText).toHaveBeenCalled();
    });
    await userEvent.keyboard('{Escape}');

    expect(onClose).not.toHaveBeenCalled();
  });

  it('is not made for ever when its last day was not understood', async () => {
    const { sent } = open();
    await userEvent.type(await screen.findByLabelText('Gilt bis'), '31.2.2030');

    expect(screen.getByRole('button', { name: 'Schlüssel erzeugen' })).toBeDisabled();
    expect(sent).toEqual([]);
  });
});
