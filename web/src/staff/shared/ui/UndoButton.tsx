import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { useKeys } from './useKeys.ts';

/** What can be undone at this moment, the newest last. */
const undoable: (() => void)[] = [];

/** The presses of the key that have undone something; every button hears of each. */
const used = new WeakSet<Event>();

const forget = (undo: () => void) => {
  const at = undoable.indexOf(undo);
  if (at >= 0) undoable.splice(at, 1);
};

/** Undoes what its toast tells of, also by a key, which belongs to the newest of them. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const { t } = useTranslation();
  useEffect(() => {
    undoable.push(onUndo);
    return () => {
      forget(onUndo);
    };
  }, [onUndo]);
  // A toast is still there while it fades away; nothing is undone twice.
  const undo = () => {
    if (!undoable.includes(onUndo)) return;
    forget(onUndo);
    onUndo();
  };
  useKeys({
    u: (event) => {
      if (undoable.at(-1) !== onUndo || used.has(event)) return;
      used.add(event);
      undo();
    },
  });
  return (
    <Button size="xs" variant="default" onClick={undo} aria-keyshortcuts="U">
      {t('do.undo')}
    </Button>
  );
}
