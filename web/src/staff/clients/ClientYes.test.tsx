// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ClientYes } from './ClientYes.tsx';

const viewer = { id: 'v1', name: 'Gudrun', email: 'g@x.example', language: 'de', active: true };

configure({ asyncUtilTimeout: 20_000 });
beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

it('shows whose address takes no mails', async () => {
  const other = { ...viewer, id: 'v2', name: 'Emil', email: 'e@x.example' };
  fakeFetch({
    'GET /api/clients/c1/viewers': () => [
      200,
      { items: [{ ...viewer, bouncedAt: '2026-12-01T09:00:00Z' }, other], next: null },
    ],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <ClientYes clientId="c1" value={{ viewers: ['v1'], goesOutUnanswered: false }} onChange={() => undefined} />
      </MantineProvider>
    </QueryClientProvider>,
  );

  expect(await screen.findByRole('checkbox', { name: 'Gudrun' })).toBeVisible();
  expect(screen.getByText(/Mails an g@x\.example kommen zurück/)).toBeVisible();
  expect(screen.queryByText(/e@x\.example/)).not.toBeInTheDocument();
});
