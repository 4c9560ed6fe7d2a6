// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, render, screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { offline } from '@shared/http/problem.ts';
import { sharedTexts } from '@shared/texts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

beforeAll(() => {
  startI18n([sharedTexts]);
  setLanguage('de');
});

function Breaks(): never {
  throw new TypeError('nothing to trim');
}

it('leaves the rest of the page standing where one part breaks, and begins anew elsewhere', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const page = (at: string, inside: React.ReactNode) => (
    <MantineProvider env="test">
      <p>Kopf</p>
      <ErrorBoundary at={at}>{inside}</ErrorBoundary>
    </MantineProvider>
  );

  const { rerender } = render(page('/posts', <Breaks />));
  expect(screen.getByText('Kopf')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toBeInTheDocument();

  rerender(page('/today', <p>Heute</p>));
  expect(screen.getByText('Heute')).toBeInTheDocument();
});

it('renders again what only the missing network kept away', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let thrown: unknown = offline();
  const Page = () => {
    if (thrown !== null) throw thrown as Error;
    return <p>Kalender</p>;
  };
  render(
    <MantineProvider env="test">
      <ErrorBoundary at="/calendar">
        <Page />
      </ErrorBoundary>
    </MantineProvider>,
  );
  expect(screen.getByRole('alert')).toBeInTheDocument();

  thrown = null;
  act(() => {
    window.dispatchEvent(new Event('online'));
  });

  expect(screen.getByText('Kalender')).toBeInTheDocument();
});
