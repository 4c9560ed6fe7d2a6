// @vitest-environment jsdom
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '@shared/i18n.ts';
import { startI18n } from '@shared/language.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { layoutTexts } from '@staff/texts/layout.ts';
import { showSignIn } from './page.ts';

configure({ asyncUtilTimeout: 20_000 });

const entered = vi.fn(() => Promise.resolve());

beforeEach(() => {
  startI18n([sharedTexts, layoutTexts]);
  setLanguage('de');
  entered.mockClear();
  document.body.replaceChildren();
  showSignIn(document.body, entered);
});

describe('the sign-in page', () => {
  it('tells somebody whose address is locked how long to wait and what else helps', async () => {
    fakeFetch({ 'POST /session': () => [429, { type: '/problems/too-many-attempts', status: 429, retryAfter: 31 }] });
    await userEvent.type(screen.getByLabelText(/E-Mail/), 'mina@x.example');
    await userEvent.type(screen.getByLabelText(/Passwort \*/), 'richtig{Enter}');

    await waitFor(() => {
      expect(screen.getByRole('alert')).toHaveTextContent('31 Sekunden');
    });
    expect(screen.getByRole('alert')).toHaveTextContent('entsperren');
    expect(entered).not.toHaveBeenCalled();
  });

  it('shows the password while one wants to see it', async () => {
    const password = screen.getByLabelText(/Passwort \*/);
    const toggle = screen.getByRole('button', { name: 'Passwort zeigen' });

    await userEvent.click(toggle);
    expect([password.getAttribute('type'), toggle.getAttribute('aria-pressed')]).toEqual(['text', 'true']);
    await userEvent.click(toggle);
    expect([password.getAttribute('type'), toggle.getAttribute('aria-pressed')]).toEqual(['password', 'false']);
  });

  it('asks for a link where the password is forgotten, and says the same of every address', async () => {
    const sent = fakeFetch({ 'POST /session/password-link': () => [202, null] });
    await userEvent.type(screen.getByLabelText(/E-Mail/), 'mina@x.example');
    await userEvent.click(screen.getByRole('button', { name: 'Passwort vergessen?' }));
    expect(screen.getByLabelText(/E-Mail/)).toHaveValue('mina@x.example');
    await userEvent.click(screen.getByRole('button', { name: 'Link senden' }));

    expect(await screen.findByRole('status')).toHaveTextContent('Gehört die Adresse zu jemandem im Team');
    expect(sent.map(({ body }) => body)).toEqual([{ email: 'mina@x.example' }]);
    await userEvent.click(screen.getByRole('button', { name: 'Zur Anmeldung' }));
    expect(screen.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  });

  it('changes its language and keeps what was typed', async () => {
    await userEvent.type(screen.getByLabelText(/E-Mail/), 'mina@x.example');
    await userEvent.click(screen.getByRole('button', { name: 'English' }));

    expect(screen.getByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(screen.getByLabelText(/E-mail/)).toHaveValue('mina@x.example');
    expect(screen.getByRole('button', { name: 'Deutsch' })).toHaveFocus();
  });
});
