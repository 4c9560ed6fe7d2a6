import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import type { Colleague } from '@staff/shared/client/clients.api.ts';
import { namingAt, offered, type Naming } from './naming.ts';
import css from './Naming.module.css';

interface Props {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  people: Colleague[];
  /** What the field is for; it stands in it while it is empty. */
  label: string;
  maxLength?: number;
  onChange: (text: string) => void;
  onSave: () => void;
}

/** Where people write to their colleagues; behind an @ it offers those who may be called. */
export function NamingBox({ box, text, people, label, maxLength, onChange, onSave }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { options, at, pick, look, close, move } = useNaming(box, text, people, onChange);
  const open = options.length > 0;
  const optionId = (index: number) => `${id}-${String(index)}`;

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = options[at];
    const steps: Record<string, (() => void) | undefined> = {
      ArrowDown: open
        ? () => {
            move(1);
          }
        : undefined,
      ArrowUp: open
        ? () => {
            move(-1);
          }
        : undefined,
      Tab:
        chosen &&
        (() => {
          pick(chosen);
        }),
      Enter:
        event.ctrlKey || event.metaKey
          ? onSave
          : chosen &&
            (() => {
              pick(chosen);
            }),
      Escape: open ? close : () => box.current?.blur(),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <div className={css.field}>
      <textarea
        dir="auto"
        ref={box}
        className={css.box}
        rows={2}
        value={text}
        placeholder={label}
        maxLength={maxLength}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={open ? id : undefined}
        aria-activedescendant={open ? optionId(at) : undefined}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look(event.currentTarget);
        }}
        onClick={(event) => {
          look(event.currentTarget);
        }}
        onBlur={close}
        onKeyDown={press}
      />
      <span className="vh" role="status">
        {open && t('naming.offered', { count: options.length })}
      </span>
      {open && (
        <ul id={id} role="listbox" aria-label={t('naming.team')} className={css.names}>
          {options.map((each, index) => (
            <li
              key={each.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              onMouseDown={(event) => {
                // The field keeps the focus.
                event.preventDefault();
                pick(each);
              }}
            >
              {each.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The name that is being typed, and what may become of it. */
function useNaming(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  people: Colleague[],
  onChange: (text: string) => void,
) {
  const [naming, setNaming] = useState<Naming | null>(null);
  const [at, setAt] = useState(0);
  const caret = useRef<number | null>(null);
  const options = naming === null ? [] : offered(people, naming);

  // The new text puts the caret at its end.
  useLayoutEffect(() => {
    if (caret.current !== null) box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [box, text]);

  const close = () => {
    setNaming(null);
  };
  return {
    options,
    at,
    close,
    look: ({ value, selectionStart }: HTMLTextAreaElement) => {
      setNaming(namingAt(value, selectionStart));
      setAt(0);
    },
    move: (by: 1 | -1) => {
      setAt((at + by + options.length) % options.length);
    },
    pick: ({ name }: Colleague) => {
      if (naming === null) return;
      const before = `${text.slice(0, naming.from)}@${name} `;
      caret.current = before.length;
      onChange(before + text.slice(naming.from + 1 + naming.words.length).replace(/^ /, ''));
      close();
    },
  };
}
