import { useState } from 'react';

/** What stands in a field as it was typed, what it means, and whether somebody is still typing. */
export interface ParsedInput<T> { text: string; means: T; typing: boolean; type: (text: string) => void; leave: (shown?: string) => void }

/** Keeps what was typed, whether it is understood or not, and tells what it means; whoever sets another value from outside is right. */
export function useParsedInput<T>(value: T, shown: string, read: (text: string) => T, onChange: (value: T) => void): ParsedInput<T> {
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
