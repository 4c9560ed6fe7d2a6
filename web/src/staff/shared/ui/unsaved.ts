import { useState } from 'react';

const prefix = 'litfass.draft.';

/** State that is kept in sessionStorage until it is saved, so that it survives a reload or a new sign-in in this tab. */
export function useUnsaved<T>(name: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readUnsaved<T>(name) ?? initial);
  const set = (next: T) => {
    setValue(next);
    keepUnsaved(name, next);
  };
  return [
    value,
    set,
    () => {
      setValue(initial);
      dropUnsaved(name);
    },
  ];
}

export function readUnsaved<T>(name: string): T | null {
  const text = sessionStorage.getItem(prefix + name);
  return text === null ? null : (JSON.parse(text) as T);
}

/** The names of what is kept that begin like this. */
export const namesOfUnsaved = (beginning: string): string[] =>
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix + beginning))
    .map((key) => key.slice(prefix.length));

export function keepUnsaved(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // If the storage is full, only a reload would lose the text; typing must go on.
  }
}

export const dropUnsaved = (name: string): void => {
  sessionStorage.removeItem(prefix + name);
};
