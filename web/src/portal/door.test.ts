// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeFetch } from '@shared/test-fetch.ts';
import { language, proposeLanguage, setLanguage } from '@shared/language.ts';
import { openDoor } from './door.ts';

const start = vi.fn();
const open = (token: string | null) => openDoor(document.body, token, () => Promise.resolve({ start }));
const session = { name: 'Gudrun', language: 'de' };

const browserSpeaks = (...languages: string[]) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
};

beforeEach(() => {
  start.mockClear();
  document.body.replaceChildren();
  localStorage.clear();
  browserSpeaks('de-DE');
});

describe('the door of the portal', () => {
  it('exchanges the token of a link and lets in', async () => {
    const sent = fakeFetch({ 'POST /portal/session': () => [200, session] });
    await open('tok');

    expect(sent.map(({ body }) => body)).toEqual([{ token: 'tok' }]);
    expect(start).toHaveBeenCalledExactlyOnceWith(document.body, session);
  });

  it('lets in who has a session', async () => {
    fakeFetch({ 'GET /portal/session': () => [200, session] });
    await open(null);

    expect(start).toHaveBeenCalledExactlyOnceWith(document.body, session);
  });

  it('tells everybody else how to get in', async () => {
    fakeFetch({ 'GET /portal/session': () => [401, { type: '/problems/not-signed-in', status: 401 }] });
    await open(null);

    expect(screen.getByText(/Öffnen Sie den Link aus der Mail/)).toBeVisible();
    expect(start).not.toHaveBeenCalled();
  });

  it('speaks the language of the browser, and the one that is chosen there from then on', async () => {
    browserSpeaks('fr-FR', 'en-GB', 'de');
    fakeFetch({ 'GET /portal/session': () => [401, { type: '/problems/not-signed-in', status: 401 }] });
    await open(null);
    expect(screen.getByText(/Open the link from your agency/)).toBeVisible();
    screen.getByLabelText<HTMLInputElement>('E-mail').value = 'gudrun@x.example';

    screen.getByRole('button', { name: 'Deutsch' }).click();

    expect(screen.getByText(/Öffnen Sie den Link aus der Mail/)).toBeVisible();
    expect(screen.getByLabelText('E-Mail')).toHaveValue('gudrun@x.example');
    expect(screen.getByRole('button', { name: 'English' })).toHaveFocus();
    await open(null);
    expect(screen.getByText(/Öffnen Sie den Link aus der Mail/)).toBeVisible();
  });

  it('speaks German where the browser speaks none of the languages', async () => {
    browserSpeaks('fr-FR');
    fakeFetch({ 'GET /portal/session': () => [401, { type: '/problems/not-signed-in', status: 401 }] });
    await open(null);

    expect(document.documentElement.lang).toBe('de');
  });

  it('leaves the choice of this browser where the client file says another language', async () => {
    browserSpeaks('en-GB');
    fakeFetch({ 'GET /portal/session': () => [401, { type: '/problems/not-signed-in', status: 401 }] });
    await open(null);
    proposeLanguage('de');
    expect(language()).toBe('de');

    setLanguage('en');
    proposeLanguage('de');

    expect(language()).toBe('en');
    expect(localStorage.getItem('litfass.language')).toBeNull();
  });

  it('lets in who has a session, though the link was used already', async () => {
    fakeFetch({
      'POST /portal/session': () => [401, { type: '/problems/link-not-valid', status: 401 }],
      'GET /portal/session': () => [200, session],
    });
    await open('used');

    expect(start).toHaveBeenCalledExactlyOnceWith(document.body, session);
  });

  it('says why a link is refused', async () => {
    fakeFetch({
      'GET /portal/session': () => [401, { type: '/problems/not-signed-in', status: 401 }],
      'POST /portal/session': () => [401, { type: '/problems/link-not-valid', status: 401 }],
    });
    await open('old');

    expect(screen.getByRole('alert')).toHaveTextContent('Dieser Link gilt nicht mehr.');
    expect(screen.getByRole('button', { name: 'Link senden' })).toBeVisible();
  });

  it('sends a new link to whoever asks for one', async () => {
    const sent = fakeFetch({
      'GET /portal/session': () => [401, { type: '/problems/not-signed-in', status: 401 }],
      'POST /portal/session/link': () => [202, null],
    });
    await open(null);
    screen.getByLabelText<HTMLInputElement>('E-Mail').value = ' gudrun@x.example ';
    screen.getByRole('button', { name: 'Link senden' }).click();

    expect(await screen.findByRole('status')).toHaveTextContent('Gehört die Adresse zu einem Portal');
    expect(sent.at(-1)?.body).toEqual({ email: 'gudrun@x.example' });
  });

  it('asks again when nobody answered', async () => {
    let away = true;
    fakeFetch({
      'GET /portal/session': () =>
        away ? [503, { type: '/problems/upstream-unavailable', status: 503 }] : [200, session],
    });
    await open(null);
    expect(screen.getByRole('alert')).toBeVisible();

    away = false;
    screen.getByRole('button', { name: 'Erneut versuchen' }).click();

    await vi.waitFor(() => {
      expect(start).toHaveBeenCalledExactlyOnceWith(document.body, session);
    });
  });
});
