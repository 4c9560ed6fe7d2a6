// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, it, vi } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { SessionContext, type Permission } from '@staff/shared/session/session.api.ts';
import { signedIn } from '@staff/shared/session/test-session.ts';
import { EditorFooter } from './EditorFooter.tsx';
import { initialState, type EditorState } from './editorReducer.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import type { Editor } from './useEditor.ts';
import { staffTexts } from '@staff/texts/index.ts';

const post = {
  id: 'p1',
  clientId: 'c1',
  version: 3,
  status: 'APPROVED',
  stage: 'APPROVED',
  authors: ['s2'],
  deliveries: [],
  contentHash: 'h',
  draft: { title: '', text: 'Brot', channelIds: ['k1'], variants: [], media: [], parts: [] },
  approval: { by: 's3', byName: 'Anna', at: '2026-10-01T09:00:00Z', until: '2026-10-31T09:00:00Z', covers: false },
} as unknown as Post;

const turn = { level: 1, levels: 1, roles: [], missing: 1, barred: [], client: false };

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});

function show(permissions: Permission[], of: Post = post, approvers: object[] = [], more: Partial<EditorState> = {}) {
  fakeFetch({ 'GET /api/staff?approves=c1': () => [200, { items: approvers, next: null }] });
  const move = vi.fn(() => Promise.resolve(post));
  const session = signedIn({ name: 'Paul', email: 'p@x.example', permissions });
  const editorOf = (shown: Post) =>
    ({
      work: { ...initialState, post: shown, draft: shown.draft, ...more },
      dirty: false,
      submit: move,
    }) as unknown as Editor;
  const queries = makeQueryClient();
  const footer = (shown: Post) => (
    <QueryClientProvider client={queries}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <MemoryRouter>
            <EditorFooter editor={editorOf(shown)} findings={[]} zone="Europe/Berlin" />
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>
  );
  const { rerender } = render(footer(of));
  return {
    move,
    become: (shown: Post) => {
      rerender(footer(shown));
    },
  };
}

it('gives a post whose approval has ended to review again', async () => {
  const { move } = show(['READ', 'WRITE_POSTS', 'PLAN_POSTS']);

  await userEvent.click(screen.getByRole('button', { name: 'Erneut zur Prüfung geben' }));

  expect(move).toHaveBeenCalledOnce();
});

it('has no decision where somebody has just submitted', async () => {
  const draft: Post = { ...post, status: 'DRAFT', stage: 'DRAFT', approval: null };
  const { become } = show(['READ', 'WRITE_POSTS', 'APPROVE_POSTS'], draft);
  await userEvent.click(screen.getByRole('button', { name: 'Zur Prüfung geben' }));

  become({ ...draft, status: 'IN_REVIEW', stage: 'IN_REVIEW', turn });

  expect(screen.queryByRole('button', { name: 'Freigeben' })).toBeNull();
  expect(screen.getByRole('link', { name: 'Selbst prüfen' })).toHaveAttribute('href', '/desk/c1/review?item=p1');
});

it('tells at once for whom waits what was just submitted', async () => {
  const draft: Post = { ...post, status: 'DRAFT', stage: 'DRAFT', authors: ['s1'], approval: null };
  const { become } = show(['READ', 'WRITE_POSTS'], draft, [{ id: 's3', name: 'Anna' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Zur Prüfung geben' }));

  become({ ...draft, status: 'IN_REVIEW', stage: 'IN_REVIEW', turn: { ...turn, barred: ['s1'] } });

  expect(await screen.findByText(/Er wartet auf Anna/)).toBeVisible();
});

it('lets whoever comes to a post in review decide', () => {
  show(['READ', 'APPROVE_POSTS'], { ...post, status: 'IN_REVIEW', stage: 'IN_REVIEW', approval: null });

  expect(screen.getByRole('button', { name: 'Freigeben' })).toBeVisible();
});

it('offers nothing agreed to somebody who may not plan', () => {
  show(['READ', 'WRITE_POSTS']);

  expect(screen.queryByRole('button', { name: 'Erneut zur Prüfung geben' })).toBeNull();
});

it('tells its writer for whom a post waits', async () => {
  const own = { ...turn, barred: ['s1'] };
  show(
    ['READ', 'WRITE_POSTS'],
    { ...post, status: 'IN_REVIEW', stage: 'IN_REVIEW', authors: ['s1'], approval: null, turn: own },
    [{ id: 's3', name: 'Anna' }],
  );

  expect(await screen.findByText('An diesem Beitrag haben Sie geschrieben. Er wartet auf Anna.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Freigeben' })).not.toBeInTheDocument();
});

it.each<[string, Partial<EditorState>, RegExp]>([
  ['two texts stand against each other', { conflict: { ...post, status: 'DRAFT' } }, /oben zu entscheiden/],
  ['somebody else writes', { elsewhere: true }, /schreibt gerade jemand anderes/],
])('submits and discards nothing while %s, and says why', (_, more, why) => {
  const draft: Post = { ...post, status: 'DRAFT', stage: 'DRAFT', approval: null };
  show(['READ', 'WRITE_POSTS', 'PLAN_POSTS'], draft, [], more);

  const submit = screen.getByRole('button', { name: 'Zur Prüfung geben' });
  expect(submit).toBeDisabled();
  expect(submit).toHaveAccessibleDescription(why);
  expect(screen.getByRole('button', { name: 'Verwerfen' })).toBeDisabled();
});
