// @vitest-environment jsdom
import { configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '@shared/i18n.ts';
import { startI18n } from '@shared/language.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { layoutTexts } from '@staff/texts/layout.ts';
import { showLink } from './linkPage.ts';

configure({ asyncUtilTimeout: 20_000 });

const entered = vi.fn(() => Promise.resolve());
const done = vi.fn();
const card = { kind: 'INVITATION', name: 'Mina', email: 'mina@x.example', newEmail: null, language: 'de' };
const gone = [401, { type: '/problems/staff-link-not-valid', status: 401 }] as [number, unknown];

beforeEach(() => {
  startI18n([sharedTexts, layoutTexts]);
  setLanguage('de');
  entered.mockClear();
  done.mockClear();
  document.body.replaceChildren();
});

describe('the page of a mailed link', () => {
  it('lets somebody who is invited choose a password and in', async () => {
    const session = { name: 'Mina' };
    const sent = fakeFetch({ 'POST /session/link': () => [200, card], 'POST /session/password': () => [200, session] });
    await showLink(document.body, 'tok', entered, done);
    await userEvent.type(screen.getByLabelText(/Neues Passwort/), 'Regenschirm ohne Henkel{Enter}');

    await vi.waitFor(() => {
      expect(entered).toHaveBeenCalledExactlyOnceWith(session);
    });
    expect(screen.getByRole('heading', { name: 'Willkommen, Mina' })).toBeVisible();
    expect(sent.map(({ body }) => body)).toEqual([
      { token: 'tok' },
      { token: 'tok', password: 'Regenschirm ohne Henkel' },
    ]);
  });

  it('keeps the form when the password is refused', async () => {
    fakeFetch({
      'POST /session/link': () => [200, { ...card, kind: 'PASSWORD' }],
      'POST /session/password': () => [422, { type: '/problems/password-too-common', status: 422 }],
    });
    await showLink(document.body, 'tok', entered, done);
    await userEvent.type(screen.getByLabelText(/Neues Passwort/), 'Passwort1234!{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent('leicht zu erraten');
    expect(entered).not.toHaveBeenCalled();
  });

  it('says that a link opens nothing any more, and leads to the sign-in', async () => {
    fakeFetch({ 'POST /session/link': () => gone });
    await showLink(document.body, 'old', entered, done);

    expect(screen.getByRole('alert')).toHaveTextContent('Dieser Link gilt nicht mehr.');
    await userEvent.click(screen.getByRole('button', { name: 'Zur Anmeldung' }));
    expect(done).toHaveBeenCalledOnce();
  });

  it.each([
    ['Ja, bestätigen', true, 'WAITING', 'sobald auch die andere zugestimmt hat'],
    ['Nein, ablehnen', false, 'REFUSED', 'Es bleibt bei der bisherigen Adresse'],
  ])('answers a change of the address with %s', async (press, agreed, state, told) => {
    const sent = fakeFetch({
      'POST /session/link': () => [200, { ...card, kind: 'OLD_ADDRESS', newEmail: 'neu@x.example' }],
      'POST /session/address': () => [200, { email: 'neu@x.example', state }],
    });
    await showLink(document.body, 'tok', entered, done);
    expect(screen.getByText(/neu@x.example/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: press }));

    expect(await screen.findByText(new RegExp(told))).toBeVisible();
    expect(sent.at(-1)?.body).toEqual({ token: 'tok', agreed });
  });
});
