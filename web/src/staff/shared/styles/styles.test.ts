// @vitest-environment jsdom
import { Checkbox, MantineProvider, Switch } from '@mantine/core';
import { render } from '@testing-library/react';
import { createElement } from 'react';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Which of our groups of styles a component of Mantine needs. */
const groupOf: Record<string, string> = {
  Button: 'base',
  UnstyledButton: 'base',
  TextInput: 'input',
  Textarea: 'input',
  NativeSelect: 'input',
  PasswordInput: 'input',
  ActionIcon: 'input',
  Checkbox: 'choice',
  Switch: 'choice',
  Progress: 'progress',
  SegmentedControl: 'segments',
  Select: 'combobox',
  MultiSelect: 'combobox',
  Combobox: 'combobox',
  Modal: 'dialog',
  Drawer: 'drawer',
  Menu: 'menu',
  Popover: 'popover',
  Notifications: 'toasts',
  DateInput: 'dates',
  ColorInput: 'colour',
};
/** Components without looks of their own, and Tabs, which ours are in place of. */
const plain = ['CopyButton', 'FileButton', 'MantineProvider', 'Tabs'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => ({ file, source: readFileSync(`src/${file}`, 'utf8') }));

const used = files.flatMap(({ file, source }) =>
  [...source.matchAll(/(?:import|export) \{([^}]*)\} from '@mantine\/(?:core|dates|notifications)'/g)].flatMap(
    ([, names = '']) =>
      names
        .split(',')
        .map((name) => name.trim().split(' as ')[0] ?? '')
        .filter((name) => /^[A-Z]/.test(name) && !plain.includes(name))
        .map((name) => ({ file, source, name })),
  ),
);

it('come with every component of Mantine that has some', () => {
  expect(used.length).toBeGreaterThan(70);
  expect(
    used
      .filter(({ source, name }) => {
        const group = groupOf[name];
        return group !== 'base' && !source.includes(`/styles/${group ?? '?'}.ts'`);
      })
      .map(({ file, name }) => `${file}: ${name}`),
  ).toEqual([]);
});

it('make what is chosen as high as a hand needs it', () => {
  const targets = readFileSync('src/staff/shared/styles/targets.css', 'utf8');
  expect(readFileSync('src/staff/shared/styles/choice.ts', 'utf8')).toContain("import './targets.css';");
  expect([...targets.matchAll(/--target: (\d+)px/g)].map(([, height]) => Number(height))).toEqual([32, 44]);
  // The names by which the sheet finds the parts are Mantine's.
  const { container } = render(
    createElement(MantineProvider, {
      env: 'test',
      children: [
        createElement(Checkbox, { key: 'one', label: 'One', description: 'first' }),
        createElement(Switch, { key: 'two', label: 'Two', description: 'second' }),
        createElement(Checkbox.Group, {
          key: 'more',
          label: 'More',
          description: 'third',
          error: 'fourth',
          children: 'x',
        }),
      ],
    }),
  );
  const named = new Set([...targets.matchAll(/\.(mantine-\w+-\w+)/g)].map(([, name = '']) => name));
  expect([...named].filter((name) => container.querySelector(`.${name}`) === null)).toEqual([]);
});
