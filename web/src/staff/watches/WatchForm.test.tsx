// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { translation } from '@shared/language.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { mistakes } from './QueryMistake.tsx';
import { WatchForm } from './WatchForm.tsx';

configure({ asyncUtilTimeout: 20_000 });

const session = signedIn({ permissions: ['READ', 'WRITE_POSTS'] });

/** Tries `(brot` and is told what is wrong, as the service says it. */
async function tryOut(problem: object) {
  fakeFetch({
    'GET /api/clients*': () => [200, { items: [], next: null }],
    'POST /api/clients/c1/watches/preview': () => [
      422,
      {
        type: '/problems/bad-query',
        status: 422,
        title: 'The query cannot be read',
        detail: 'this bracket is never closed',
        ...problem,
      },
    ],
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <WatchForm clientId="c1" watch={null} onClose={() => undefined} />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  await userEvent.type(await screen.findByLabelText(/^(Suche|Query)/), '(brot');
  await userEvent.click(screen.getByRole('button', { name: /Probelauf|Try it out/ }));
}

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

describe('a query that cannot be read', () => {
  it('is explained in German, with its place', async () => {
    await tryOut({ position: 0, code: 'bracket-not-closed' });

    expect(await screen.findByText(/Diese Klammer wird nicht geschlossen\./)).toHaveTextContent('Zeichen 1');
    expect(screen.getByText('(', { selector: 'mark' })).toBeVisible();
    expect(document.body).not.toHaveTextContent('never closed');
  });

  it('is explained in English', async () => {
    setLanguage('en');
    await tryOut({ position: 5, code: 'operand-missing' });

    expect(await screen.findByText(/A word is missing here\./)).toHaveTextContent('at the end');
  });

  it.each([{ position: 0 }, { position: 0, code: 'moon' }, {}])(
    'is explained in no foreign language where its code is not known: %j',
    async (problem) => {
      await tryOut(problem);

      expect(await screen.findByText(/Diese Stelle lässt sich nicht lesen\./)).toBeVisible();
      expect(document.body).not.toHaveTextContent('never closed');
    },
  );

  it.each(['de', 'en'] as const)('has words for every mistake (%s)', (lang) => {
    expect(mistakes.filter((code) => translation(lang)(`watch.mistake.${code}`, { defaultValue: '' }) === '')).toEqual(
      [],
    );
  });
});
