// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { offline, Problem } from '@shared/http/problem.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { ErrorNotice } from './ErrorNotice.tsx';

beforeAll(() => {
  startI18n([sharedTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

it('says what happened with the fields and the trace id, which can be copied', async () => {
  const user = userEvent.setup();
  const errors = [{ pointer: '/name', detail: 'fehlt' }];
  render(<ErrorNotice error={new Problem({ type: '/problems/invalid-request', traceId: 'abc', errors }, 400)} />);

  expect(screen.getByRole('alert')).toHaveTextContent('name fehlt');
  await user.click(screen.getByRole('button', { name: 'Kennung kopieren' }));

  expect(await navigator.clipboard.readText()).toBe('abc');
});

it('has no trace id where somebody mistyped a password', () => {
  render(<ErrorNotice error={new Problem({ type: '/problems/invalid-credentials', traceId: 'abc' }, 401)} />);

  expect(screen.getByRole('alert')).not.toHaveTextContent('abc');
  expect(screen.queryByRole('button', { name: 'Kennung kopieren' })).not.toBeInTheDocument();
});

it('stays as it is while its page is rendered, and tries again with what the page says now', async () => {
  const [first, second] = [vi.fn(), vi.fn()];
  const error = offline();
  const { rerender } = render(<ErrorNotice error={error} retry={first} />);
  const button = screen.getByRole('button', { name: 'Erneut versuchen' });
  button.focus();

  rerender(<ErrorNotice error={error} retry={second} />);
  expect(button).toHaveFocus();
  await userEvent.click(button);

  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
});

it('follows the language and the error', () => {
  const { rerender } = render(<ErrorNotice error={offline()} retry={vi.fn()} />);
  const before = screen.getByRole('alert').textContent;

  act(() => {
    setLanguage('en');
  });
  expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  rerender(<ErrorNotice error={new Problem({ type: '/problems/forbidden' }, 403)} />);

  expect(screen.getByRole('alert').textContent).not.toBe(before);
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
