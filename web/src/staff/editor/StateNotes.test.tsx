// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { SessionContext, type Permission } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { staffTexts } from '@staff/texts/index.ts';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { draftPost, rejectedPost } from '../../../dev/samples/content.ts';
import { initialState, type EditorState } from './editorReducer.ts';
import { StateNotes } from './StateNotes.tsx';
import type { Editor } from './useEditor.ts';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('de');
});

function show(post: Post, permissions: Permission[], work: Partial<EditorState> = {}) {
  fakeFetch({
    [`GET /api/clients/${post.clientId}/viewers`]: () => [200, { items: [], next: null }],
    [`GET /api/clients/${post.clientId}/approval-requests*`]: () => [200, { items: [], next: null }],
  });
  const dispatch = vi.fn();
  const editor = { work: { ...initialState, post, draft: post.draft, ...work }, dirty: false, dispatch };
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={signedIn({ permissions })}>
          <StateNotes editor={editor as unknown as Editor} zone="Europe/Berlin" />
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return dispatch;
}

const withClient: Post = {
  ...draftPost,
  status: 'IN_REVIEW',
  stage: 'WITH_CLIENT',
  clientSince: '2026-11-30T08:00:00Z',
};

it.each([
  ['with the client', withClient],
  ['with the client and held', { ...withClient, stage: 'HELD' } satisfies Post],
])('lets a post that is %s be rewritten, and says that the client is asked again', async (_, post) => {
  const dispatch = show(post, ['READ', 'WRITE_POSTS', 'PLAN_POSTS']);

  expect(screen.getByText(/nach der nächsten Prüfung wird der Kunde noch einmal gefragt/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Trotzdem bearbeiten' }));

  expect(dispatch).toHaveBeenCalledWith({ type: 'unlock' });
});

it('offers what was agreed on only to who may plan', () => {
  show({ ...draftPost, status: 'APPROVED', stage: 'APPROVED' }, ['READ', 'WRITE_POSTS']);

  expect(screen.queryByRole('button', { name: 'Trotzdem bearbeiten' })).toBeNull();
});

it('asks nothing beside a conflict', () => {
  show(rejectedPost, ['READ', 'WRITE_POSTS'], { conflict: rejectedPost });

  expect(document.querySelector('blockquote')).toBeNull();
});

it('says that a yes is wanted anew because the rules of the client were changed', () => {
  show({ ...draftPost, status: 'IN_REVIEW', stage: 'IN_REVIEW', askedForRules: true }, ['READ', 'WRITE_POSTS']);

  expect(screen.getByText(/Der Beitrag braucht eine neue Freigabe/)).toBeVisible();
});
