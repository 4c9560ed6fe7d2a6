// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeFetch } from '@shared/test-fetch.ts';
import { openDoor } from './door.ts';

const start = vi.fn();
const open = (token: string | null) => openDoor(document.body, token, () => Promise.resolve({ start }));
const session = { name: 'Gudrun', language: 'de' };

beforeEach(() => {
  start.mockClear();
  document.body.replaceChildren();
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
