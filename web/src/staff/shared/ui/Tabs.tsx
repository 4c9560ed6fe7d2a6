import { Tabs as MantineTabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import css from './Tabs.module.css';

/** The chosen tab of a page; the choice is in the address. */
export function useTab<T extends string>(names: readonly T[]): [T, (name: T) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const current = names.find((name) => name === asked) ?? (names[0] as T);
  return [
    current,
    (name) => {
      setParams(name === names[0] ? {} : { tab: name }, { replace: true });
    },
  ];
}

interface Props<T extends string> {
  names: readonly T[];
  current: T;
  label: (name: T) => string;
  title: string;
  onChoose: (name: T) => void;
  /** The content of the current tab. */
  children?: ReactNode;
}

/** The tabs of a page; the arrow keys move between them. */
export function Tabs<T extends string>({ names, current, label, title, onChoose, children }: Props<T>) {
  const choose = (value: string | null) => {
    const name = names.find((each) => each === value);
    if (name !== undefined) onChoose(name);
  };
  return (
    <MantineTabs
      unstyled
      value={current}
      onChange={choose}
      keepMounted={false}
      classNames={{ list: css.tabs ?? '', tab: css.tab ?? '' }}
    >
      <MantineTabs.List aria-label={title}>
        {names.map((name) => (
          <MantineTabs.Tab key={name} value={name}>
            {label(name)}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {children !== undefined && <MantineTabs.Panel value={current}>{children}</MantineTabs.Panel>}
    </MantineTabs>
  );
}
