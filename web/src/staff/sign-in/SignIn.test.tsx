// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { SignIn } from './SignIn.tsx';

configure({ asyncUtilTimeout: 20_000 });

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

describe('somebody whose address is locked', () => {
  it('reads on the sign-in page how long to wait and what else helps', async () => {
    fakeFetch({ 'POST /session': () => [429, { type: '/problems/too-many-attempts', status: 429, retryAfter: 31 }] });
    render(
      <QueryClientProvider client={makeQueryClient()}>
        <MantineProvider env="test">
          <SignIn />
        </MantineProvider>
      </QueryClientProvider>,
    );
    await userEvent.type(await screen.findByLabelText(/E-Mail/), 'mina@x.example');
    await userEvent.type(screen.getByLabelText(/Passwort \*/), 'richtig{Enter}');

    await waitFor(() => {
      expect(screen.getByRole('alert')).toHaveTextContent('31 Sekunden');
    });
    expect(screen.getByRole('alert')).toHaveTextContent('entsperren');
  });
});
