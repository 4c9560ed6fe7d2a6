import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import css from './Policy.module.css';

interface Props<T> {
  /** What each of them is called: the beginning of its texts. */
  kind: 'rule' | 'level' | 'row';
  items: T[];
  most: number;
  blank: T;
  onChange: (items: T[]) => void;
  /** The fields of one of them. */
  children: (item: T, onChange: (next: Partial<T>) => void) => ReactNode;
}

/** What has the focus next: one of them as a whole, a button of it, or the button that adds one. */
interface Next {
  key?: number;
  does: 'up' | 'down' | 'add' | null;
}

/** Things whose order counts: each can be moved and removed by its buttons, which the focus stays with. */
export function Ordered<T extends object>({ kind, items, most, blank, onChange, children }: Props<T>) {
  const { t } = useTranslation();
  const all = useRef<HTMLDivElement>(null);
  const next = useRef<Next | null>(null);
  const [keys, setKeys] = useState(() => items.map((_, at) => at));
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (all.current !== null && next.current !== null) focusOn(all.current, next.current);
    next.current = null;
  });

  const change = (order: number[], changed: T[], then: Next, words: string) => {
    setKeys(order);
    setSaid(words);
    next.current = then;
    onChange(changed);
  };
  const move = (at: number, to: number) => {
    const words = t(`client.${kind}Moved`, { number: at + 1, to: to + 1, count: items.length });
    const then: Next = { key: keys[at] ?? 0, does: to < at ? 'up' : 'down' };
    change(swapped(keys, at, to), swapped(items, at, to), then, words);
  };
  const remove = (at: number) => {
    const words = t(`client.${kind}Removed`, { number: at + 1 });
    change(keys.toSpliced(at, 1), items.toSpliced(at, 1), { does: 'add' }, words);
  };
  const add = () => {
    const key = Math.max(-1, ...keys) + 1;
    change([...keys, key], [...items, blank], { key, does: null }, '');
  };

  return (
    <div ref={all} className={field.stack}>
      {items.map((item, at) => (
        <fieldset key={keys[at]} className={css.group} data-key={keys[at]} tabIndex={-1}>
          <legend>{t(`client.${kind}`, { number: at + 1 })}</legend>
          {children(item, (changed) => {
            onChange(items.with(at, { ...item, ...changed }));
          })}
          <div className={css.does}>
            {at > 0 && (
              <Button
                data-does="up"
                variant="default"
                leftSection={<IconArrowUp size={16} />}
                aria-label={t(`client.${kind}Up`, { number: at + 1 })}
                onClick={() => {
                  move(at, at - 1);
                }}
              >
                {t('client.up')}
              </Button>
            )}
            {at < items.length - 1 && (
              <Button
                data-does="down"
                variant="default"
                leftSection={<IconArrowDown size={16} />}
                aria-label={t(`client.${kind}Down`, { number: at + 1 })}
                onClick={() => {
                  move(at, at + 1);
                }}
              >
                {t('client.down')}
              </Button>
            )}
            <Button
              variant="subtle"
              color="var(--bad)"
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                remove(at);
              }}
            >
              {t(`client.${kind}Remove`, { number: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {items.length < most && (
        <div className={css.does}>
          <Button data-does="add" variant="default" leftSection={<IconPlus size={16} />} onClick={add}>
            {t(`client.${kind}Add`)}
          </Button>
        </div>
      )}
      <p role="status" className="vh">
        {said}
      </p>
    </div>
  );
}

const swapped = <T,>(list: T[], at: number, to: number): T[] =>
  list.map((each, index) => (index === at ? list[to] : index === to ? list[at] : each) ?? each);

/** At the end of the list there is one button less; the focus then goes to the one that leads back. */
function focusOn(all: HTMLElement, { key, does }: Next) {
  const one = key === undefined ? all : all.querySelector<HTMLElement>(`:scope > [data-key="${String(key)}"]`);
  const buttons = (name: string) => one?.querySelector<HTMLElement>(`:scope > div > [data-does="${name}"]`);
  const found = does === null ? one : (buttons(does) ?? buttons('up') ?? buttons('down'));
  found?.focus();
}
