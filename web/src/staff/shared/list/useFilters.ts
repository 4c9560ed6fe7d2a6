import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useScope } from '@staff/shared/client/scope.ts';

/** The filters of a list: a search text, and clients if all are shown. */
export interface Filters {
  q: string;
  clientIds: string[];
}

/** The search field: its text, the values of `q` it has set but not seen yet, and the last one it saw. */
interface Typed {
  words: string;
  awaited: string[];
  seen: string;
}

/** The field after the address has changed. A change of our own keeps the text; any other replaces it. */
function after(typed: Typed, q: string): Typed {
  const own = typed.awaited.indexOf(q);
  return own < 0 ? { words: q, awaited: [], seen: q } : { ...typed, awaited: typed.awaited.slice(own + 1), seen: q };
}

/** Filters in the address, so that one can send a colleague the same list. */
export function useFilters() {
  const [params, setParams] = useSearchParams();
  const { clientId } = useScope();
  const q = params.get('q') ?? '';
  const filters: Filters = { q, clientIds: clientId === null ? params.getAll('client') : [] };
  const [typed, setTyped] = useState<Typed>({ words: q, awaited: [], seen: q });
  if (typed.seen !== q) setTyped(after(typed, q));

  const put = (name: string, values: string[], replace = false) => {
    setParams(
      (now) => {
        now.delete(name);
        for (const value of values.filter((each) => each !== '')) now.append(name, value);
        return now;
      },
      { replace },
    );
  };
  // The address is updated once typing pauses.
  const search = useDebouncedCallback((next: string) => {
    setTyped((now) => ({ ...now, awaited: [...now.awaited, next] }));
    put('q', [next], true);
  }, 300);
  const type = (words: string) => {
    setTyped((now) => ({ ...now, words }));
    search(words.trim());
  };
  return { filters, params, words: typed.words, type, put };
}
