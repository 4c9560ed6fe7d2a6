import { useState } from 'react';

/** The text of a field, its parsed value, and whether somebody is typing. */
export interface ParsedInput<T> {
  text: string;
  means: T;
  typing: boolean;
  type: (text: string) => void;
  leave: (shown?: string) => void;
}

/** Keeps the text as typed, valid or not, and reports the parsed value. A new value from outside replaces the text. */
export function useParsedInput<T>(
  value: T,
  shown: string,
  read: (text: string) => T,
  onChange: (value: T) => void,
): ParsedInput<T> {
  const [typed, setTyped] = useState({ text: shown, means: value });
  const [typing, setTyping] = useState(false);
  if (typed.means !== value) setTyped({ text: shown, means: value });

  const type = (text: string) => {
    const means = read(text);
    setTyped({ text, means });
    setTyping(true);
    if (means !== value) onChange(means);
  };
  const leave = (text?: string) => {
    setTyping(false);
    if (text !== undefined) setTyped((now) => ({ ...now, text }));
  };
  return { ...typed, typing, type, leave };
}
