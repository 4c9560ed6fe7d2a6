import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import css from './Policy.module.css';

interface Props<T> {
  /** What one of them is called by its place. */
  name: (number: number) => string;
  add: string;
  items: T[];
  most: number;
  blank: () => T;
  onChange: (items: T[]) => void;
  children: (item: T, onChange: (next: Partial<T>) => void) => ReactNode;
}

/** Things whose order does not matter. A new one takes the focus; a removed one leaves it to the button that adds. */
export function RuleList<T extends object>({ name, add, items, most, blank, onChange, children }: Props<T>) {
  const { t } = useTranslation();
  const all = useRef<HTMLDivElement>(null);
  const next = useRef<number | 'add' | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    const wanted = next.current === 'add' ? 'button[data-does=add]' : `fieldset[data-at="${String(next.current)}"]`;
    all.current?.querySelector<HTMLElement>(wanted)?.focus();
    next.current = null;
  });
  return (
    <div ref={all} className={field.stack}>
      {items.map((item, at) => (
        <fieldset key={at} className={css.group} data-at={at} tabIndex={-1}>
          <legend>{name(at + 1)}</legend>
          {children(item, (changed) => {
            onChange(items.with(at, { ...item, ...changed }));
          })}
          <div className={css.does}>
            <Button
              variant="subtle"
              color="var(--bad)"
              leftSection={<IconTrash size={16} />}
              aria-label={t('rules.remove', { name: name(at + 1) })}
              onClick={() => {
                next.current = 'add';
                onChange(items.toSpliced(at, 1));
              }}
            >
              {t('do.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      {items.length < most && (
        <div className={css.does}>
          <Button
            data-does="add"
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => {
              next.current = items.length;
              onChange([...items, blank()]);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </div>
  );
}
