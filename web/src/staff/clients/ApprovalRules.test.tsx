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

function Form() {
  const [rules, setRules] = useState<Rule[]>([]);
  return (
    <ApprovalRules
      clientId="c1"
      rules={rules}
      onChange={(next) => {
        kept = next;
        setRules(next);
      }}
    />
  );
}

const shown = () =>
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MantineProvider env="test">
        <Form />
      </MantineProvider>
    </QueryClientProvider>,
  );

it('makes rules for some kinds and channels, the first of which counts', async () => {
  shown();
  const add = screen.getByRole('button', { name: 'Add an exception' });
  await userEvent.click(add);
  expect(kept.every(isAboutSomething)).toBe(false);
  expect(screen.getByText('Choose a kind or a channel.')).toBeVisible();

  await userEvent.click(screen.getByRole('checkbox', { name: 'with a picture' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: /Blog/ }));
  expect(kept).toMatchObject([{ kinds: ['PICTURES'], channelIds: ['blog'], required: true }]);
  expect(kept.every(isAboutSomething)).toBe(true);

  await userEvent.click(add);
  const second = screen.getByRole('group', { name: 'Exception 2' });
  await userEvent.click(within(second).getByRole('switch', { name: 'Posts need an approval' }));
  await userEvent.click(screen.getByRole('button', { name: 'Move exception 2 up' }));
  expect(kept).toMatchObject([{ required: false }, { kinds: ['PICTURES'] }]);

  await userEvent.click(screen.getByRole('button', { name: 'Remove exception 1' }));
  expect(kept).toMatchObject([{ kinds: ['PICTURES'] }]);
});
