// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { Tabs, useTab } from './Tabs.tsx';

const names = ['mentions', 'watches', 'sources'] as const;

function Page() {
  const [tab, setTab] = useTab(names);
  return (
    <Tabs names={names} current={tab} label={(name) => name} title="Teile" onChoose={setTab}>
      Inhalt von {tab}
    </Tabs>
  );
}

it('moves between the tabs of a page with the arrow keys', async () => {
  render(
    <MantineProvider env="test">
      <MemoryRouter>
        <Page />
      </MemoryRouter>
    </MantineProvider>,
  );
  await userEvent.click(screen.getByRole('tab', { name: 'watches' }));
  await userEvent.keyboard('{ArrowRight}');

  expect(screen.getByRole('tab', { name: 'sources', selected: true })).toHaveFocus();
  expect(screen.getByRole('tabpanel', { name: 'sources' })).toHaveTextContent('Inhalt von sources');

  await userEvent.keyboard('{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'mentions', selected: true })).toHaveFocus();
});
