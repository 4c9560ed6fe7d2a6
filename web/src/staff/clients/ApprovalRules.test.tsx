// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { makeQueryClient } from '@shared/http/queries.ts';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { fakeFetch } from '@shared/test-fetch.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
// eslint-disable-next-line no-restricted-imports -- answers of the service, recorded by its SampleTests
import { clientFile } from '../../../dev/samples/clients.ts';
import type { ClientDetails } from './client.api.ts';
import { whyNotSaved } from './saving.ts';
import { ApprovalRules, isAboutSomething, type Rule } from './ApprovalRules.tsx';

const channel = { id: 'blog', clientId: 'c1', network: 'WORDPRESS', name: 'Blog', handle: '', status: 'LIVE' };

configure({ asyncUtilTimeout: 20_000 });
beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('en');
  fakeFetch({
    'GET /api/clients/c1/channels?limit=200': () => [200, { items: [channel], next: null }],
    'GET /api/clients/c1/viewers': () => [200, { items: [], next: null }],
  });
});

let kept: Rule[] = [];

const usual = { required: true, ownPosts: false, levels: [], client: null };

function Form({ begin, policy }: { begin: Rule[]; policy: Omit<Rule, 'channelIds' | 'kinds'> }) {
  const [rules, setRules] = useState(begin);
  return (
    <ApprovalRules
      clientId="c1"
      usual={policy}
      rules={rules}
      onChange={(next) => {
        kept = next;
        setRules(next);
      }}
    />
  );
}

const shown = (begin: Rule[] = [], policy: Omit<Rule, 'channelIds' | 'kinds'> = usual) =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Form begin={begin} policy={policy} />
      </MantineProvider>
    </QueryClientProvider>,
  );

const about = (kind: Rule['kinds'][number]): Rule => ({
  channelIds: [],
  kinds: [kind],
  required: true,
  ownPosts: false,
  levels: [],
  client: null,
});

it('makes rules for some kinds and channels, the first of which counts', async () => {
  shown();
  const add = screen.getByRole('button', { name: 'Add an exception' });
  await userEvent.click(add);
  expect(kept.every(isAboutSomething)).toBe(false);

  await userEvent.click(screen.getByRole('checkbox', { name: 'with a picture' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Blog/ }));
  expect(kept).toMatchObject([{ kinds: ['PICTURES'], channelIds: ['blog'], required: true }]);
  expect(kept.every(isAboutSomething)).toBe(true);

  await userEvent.click(add);
  const second = screen.getByRole('group', { name: 'Exception 2' });
  expect(second).toHaveFocus();
  await userEvent.click(within(second).getByRole('switch', { name: 'The agency approves' }));
  await userEvent.click(screen.getByRole('button', { name: 'Move exception 2 up' }));
  expect(kept).toMatchObject([{ required: false }, { kinds: ['PICTURES'] }]);

  await userEvent.click(screen.getByRole('button', { name: 'Remove exception 1' }));
  expect(kept).toMatchObject([{ kinds: ['PICTURES'] }]);
  expect(screen.getByRole('button', { name: 'Add an exception' })).toHaveFocus();
});

it('says what is to be chosen before it says what holds where nothing is', async () => {
  shown();
  await userEvent.click(screen.getByRole('button', { name: 'Add an exception' }));

  expect(screen.getByText(/^Choose which posts it is for/)).toBeVisible();
  expect(screen.queryByText('With none chosen: any kind.')).toBeNull();
  expect(document.querySelector('.mantine-CheckboxGroup-error')).toBeNull();

  await userEvent.click(await screen.findByRole('checkbox', { name: /Blog/ }));
  expect(screen.queryByText(/^Choose which posts it is for/)).toBeNull();
  expect(screen.getByText('With none chosen: any kind.')).toBeVisible();
});

it('begins with what is needed of the other posts', async () => {
  const policy = { required: true, ownPosts: true, levels: [], client: { viewers: ['v1'], goesOutUnanswered: false } };
  shown([], policy);
  await userEvent.click(screen.getByRole('button', { name: 'Add an exception' }));

  expect(kept).toEqual([{ ...policy, channelIds: [], kinds: [] }]);
});

it('moves by keyboard, stays with what was moved, and says where it is', async () => {
  shown([about('WORDS'), about('PICTURES'), about('THREAD')]);
  screen.getByRole('button', { name: 'Move exception 3 up' }).focus();

  await userEvent.keyboard('{Enter}');
  expect(kept.flatMap(({ kinds }) => kinds)).toEqual(['WORDS', 'THREAD', 'PICTURES']);
  expect(screen.getByRole('button', { name: 'Move exception 2 up' })).toHaveFocus();
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
    'Exception 3 is now exception 2 of 3.',
  );

  await userEvent.keyboard('{Enter}');
  expect(kept.flatMap(({ kinds }) => kinds)).toEqual(['THREAD', 'WORDS', 'PICTURES']);
  expect(screen.getByRole('button', { name: 'Move exception 1 down' })).toHaveFocus();
  expect(within(screen.getByRole('group', { name: 'Exception 1' })).getByLabelText('several parts')).toBeChecked();

  await userEvent.keyboard('{Enter}');
  expect(kept.flatMap(({ kinds }) => kinds)).toEqual(['WORDS', 'THREAD', 'PICTURES']);
  expect(screen.getByRole('button', { name: 'Move exception 2 down' })).toHaveFocus();
});

it('offers what belongs to an approval of the agency only where there is one', async () => {
  shown([about('WORDS')]);
  const rule = within(screen.getByRole('group', { name: 'Exception 1' }));
  expect(rule.getByRole('switch', { name: 'Approving one’s own posts is allowed' })).toBeVisible();
  expect(rule.getByText(/^After the agency/)).toBeVisible();

  await userEvent.click(rule.getByRole('switch', { name: 'The agency approves' }));
  expect(rule.queryByRole('switch', { name: 'Approving one’s own posts is allowed' })).toBeNull();
  expect(rule.getByText(/^Nobody is asked/)).toBeVisible();
  expect(rule.queryByText(/^After the agency/)).toBeNull();

  // The client alone may be asked.
  await userEvent.click(rule.getByRole('switch', { name: /^The client approves/ }));
  expect(kept).toMatchObject([{ required: false, client: { viewers: [] } }]);
  expect(rule.queryByText(/^Nobody is asked/)).toBeNull();
});

it('says why a file cannot be saved', () => {
  const file: ClientDetails = { ...clientFile, approvalPolicy: { ...clientFile.approvalPolicy, client: null } };
  const ruled = (...rules: Rule[]) => ({ ...file, approvalPolicy: { ...file.approvalPolicy, rules } });

  expect(whyNotSaved(file)).toBeNull();
  expect(whyNotSaved(ruled(about('WORDS'), { ...about('WORDS'), kinds: [] }))).toEqual([
    'client.lacks.rule',
    { number: 2 },
  ]);
  expect(whyNotSaved({ ...file, name: ' ' })).toEqual(['client.lacks.name']);
  expect(whyNotSaved({ ...file, zone: 'Mars/Olympus' })).toEqual(['client.lacks.zone']);
  expect(whyNotSaved({ ...file, closures: [{ from: '', to: '', reason: '' }] })).toEqual(['client.lacks.closure']);
});
