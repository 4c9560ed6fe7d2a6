// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { MailConnection } from './MailConnection.tsx';

configure({ asyncUtilTimeout: 20_000 });

const vera = { id: 'v1', name: 'Vera', email: 'vera@kunde.example', language: 'de' };

function show(viewers: object[], answer: [number, unknown] = [204, undefined]) {
  const sent = fakeFetch({
    'GET /api/clients/c1/viewers': () => [200, { items: viewers, next: null }],
    'POST /api/clients/c1/connections/n1/letters': () => answer,
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <MailConnection clientId="c1" connectionId="n1" />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return () => sent.filter(({ verb }) => verb === 'POST').map(({ body }) => body);
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

const press = () => userEvent.click(screen.getByRole('button', { name: 'Link mailen' }));

describe('mailing the link to connect an account', () => {
  it('goes to one of the people of the client', async () => {
    const posted = show([vera]);
    await screen.findByRole('option', { name: 'Vera, vera@kunde.example' });

    await press();

    expect(await screen.findByText('Die Mail an Vera ist unterwegs.')).toBeVisible();
    expect(posted()).toEqual([{ viewerId: 'v1', email: null }]);
  });

  it('goes to another address that is typed', async () => {
    const posted = show([vera]);
    await screen.findByRole('option', { name: 'Vera, vera@kunde.example' });
    await userEvent.selectOptions(screen.getByLabelText('Per Mail an'), 'An eine andere Adresse …');
    await userEvent.type(screen.getByLabelText(/^Mailadresse/), 'chef@kunde.example');

    await press();

    expect(await screen.findByText('Die Mail an chef@kunde.example ist unterwegs.')).toBeVisible();
    expect(posted()).toEqual([{ viewerId: null, email: 'chef@kunde.example' }]);
  });

  it('says when it was too soon', async () => {
    show([vera], [429, { type: '/problems/too-many-links', status: 429, title: 'Too many links' }]);
    await screen.findByRole('option', { name: 'Vera, vera@kunde.example' });

    await press();

    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.queryByText(/unterwegs/)).not.toBeInTheDocument();
  });
});
