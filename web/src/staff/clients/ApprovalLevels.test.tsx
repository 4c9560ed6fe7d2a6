// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { setLanguage, startI18n } from '@shared/i18n.ts';
import { sharedTexts } from '@shared/texts.ts';
import { staffTexts } from '@staff/texts/index.ts';
import { ApprovalLevels } from './ApprovalLevels.tsx';

beforeAll(() => {
  startI18n([sharedTexts, ...staffTexts]);
});
beforeEach(() => {
  setLanguage('en');
});

const kept: unknown[] = [];

function Form() {
  const [levels, setLevels] = useState<Parameters<typeof ApprovalLevels>[0]['levels']>([]);
  return (
    <ApprovalLevels
      levels={levels}
      onChange={(next) => {
        kept.push(next);
        setLevels(next);
      }}
    />
  );
}

it('adds up to three levels, each for some roles', async () => {
  render(
    <MantineProvider>
      <Form />
    </MantineProvider>,
  );
  const add = screen.getByRole('button', { name: 'Add a level' });
  await userEvent.click(add);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Account lead' }));
  expect(kept.at(-1)).toEqual([{ roles: ['ACCOUNT_LEAD'], people: 1 }]);
  await userEvent.click(add);
  await userEvent.click(add);
  expect(screen.queryByRole('button', { name: 'Add a level' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Remove level 2' }));
  expect(kept.at(-1)).toHaveLength(2);
});
