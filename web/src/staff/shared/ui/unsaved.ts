import { useState } from 'react';

const prefix = 'litfass.draft.';

/** What somebody typed and nobody has saved yet: it outlives a reload and a lost session in this tab. */
export function useUnsaved<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readUnsaved<T>(name) ?? initial);
  const set = (next: T) => {
    setValue(next);
    keepUnsaved(name, next);
  };
  return [value, set, () => { setValue(initial); dropUnsaved(name); }];
}

export function readUnsaved<T>(name: string): T | null {
  const text = sessionStorage.getItem(prefix + name);
  return text === null ? null : (JSON.parse(text) as T);
}

export function keepUnsaved(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // A full store only means that a reload would lose the text; typing must go on.
  }
}

export const dropUnsaved = (name: string): void => { sessionStorage.removeItem(prefix + name); };
