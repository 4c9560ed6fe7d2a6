// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import { beforeAll, expect, it, vi } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
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
