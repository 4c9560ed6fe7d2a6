// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanNotifications, Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { SessionContext } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { draftPost, postState, version, versionLine } from '../../../dev/samples/content.ts';
import { useEditor } from './useEditor.ts';
import { VersionsButton } from './VersionsButton.tsx';

configure({ asyncUtilTimeout: 20_000 });

const reader = signedIn();

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
  setLanguage('de');
});
afterEach(() => {
  cleanNotifications();
});

const of = `/api/clients/${draftPost.clientId}`;
const path = `${of}/posts/${draftPost.id}`;

function Page() {
  const editor = useEditor(draftPost.clientId, draftPost.id, 'k');
  return (
    <>
      <output>{editor.work.draft.text}</output>
      {editor.work.post && <VersionsButton editor={editor} post={editor.work.post} zone="Europe/Berlin" />}
    </>
  );
}

function open(change: Partial<Post> = {}, { permissions = reader.permissions, gone = false, none = false } = {}) {
  let post: Post = { ...draftPost, ...change };
  const next = (draft: Post['draft']): [number, unknown] => {
    post = { ...post, draft, version: post.version + 1, status: 'DRAFT' };
    return [200, { ...postState, id: post.id, version: post.version }];
  };
  const sent = fakeFetch({
    'GET /api/clients?*': () => [200, { items: [], next: null }],
    [`GET ${of}/channels*`]: () => [200, { items: [], next: null }],
    [`GET ${path}`]: () => [200, post],
    [`GET ${path}/versions`]: () => [200, { items: none ? [] : [versionLine], next: null }],
    [`GET ${path}/versions/${versionLine.id}`]: () => [200, version],
    [`PUT ${path}`]: ({ body }) => next((body as { draft: Post['draft'] }).draft),
    [`POST ${path}/versions/${versionLine.id}/restoration`]: () =>
      gone ? [422, { type: '/problems/pictures-gone', status: 422 }] : next(version.draft),
  });
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Notifications />
        <SessionContext value={{ ...reader, permissions }}>
          <MemoryRouter initialEntries={['/desk/all/posts/p']}>
            <Page />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return sent;
}

const press = async (name: RegExp | string) => userEvent.click(await screen.findByRole('button', { name }));

describe('the versions of a post', () => {
  it('are listed with who wrote them, and which was approved last', async () => {
    open();

    await press('Versionen');

    expect(await screen.findByRole('button', { name: new RegExp(`Von ${versionLine.byName}`) })).toHaveTextContent(
      `${versionLine.excerpt}Zuletzt freigegeben, von ${versionLine.approval?.byName ?? '?'}`,
    );
  });

  it('say so where there is none', async () => {
    open({}, { none: true });

    await press('Versionen');

    expect(await screen.findByText('Es gibt noch keinen früheren Stand.')).toBeVisible();
  });

  it('are compared with the present one and put back, which can be taken back', async () => {
    const sent = open();
    await press('Versionen');
    await press(/Von/);
    expect((await screen.findAllByRole('deletion'))[0]).toHaveTextContent('Zimtsterne');

    await press('Diesen Stand wiederherstellen');
    await waitFor(() => {
      expect(screen.getByRole('status')).toHaveTextContent(version.draft.text);
    });
    expect(sent.find(({ path: at }) => at.endsWith('/restoration'))?.body).toEqual({ version: draftPost.version });

    await press('Zurücknehmen');
    await waitFor(() => {
      expect(screen.getByText(draftPost.draft.text)).toBeInTheDocument();
    });
    expect(sent.find(({ verb }) => verb === 'PUT')?.body).toMatchObject({ draft: draftPost.draft });
  });

  it('say why one cannot be put back', async () => {
    open({}, { gone: true });
    await press('Versionen');
    await press(/Von/);

    await press('Diesen Stand wiederherstellen');

    expect(await screen.findByText('Ein Bild dieses Standes gibt es nicht mehr.')).toBeVisible();
  });

  it('say that an approval will not hold, and leave what is agreed to those who plan', async () => {
    open({ status: 'APPROVED', stage: 'APPROVED' });
    await press('Versionen');
    await press(/Von/);
    expect(await screen.findByText(/wird wieder ein Entwurf/)).toBeVisible();
  });

  it('are not put back by somebody who may not', async () => {
    open({ status: 'APPROVED', stage: 'APPROVED' }, { permissions: ['READ', 'WRITE_POSTS'] });
    await press('Versionen');
    await press(/Von/);

    expect((await screen.findAllByRole('deletion')).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Diesen Stand wiederherstellen' })).toBeNull();
  });
});
