import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { Problem } from '@shared/http/problem.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import css from './later.module.css';

type Load<P> = () => Promise<ComponentType<P>>;

/** A component whose code comes later; `meanwhile` stands in its place until then. */
export interface Later<P> {
  (props: P & { meanwhile?: ReactNode }): ReactNode;
  load: () => Promise<unknown>;
}

const parts: (() => Promise<unknown>)[] = [];
let idle = false;

/** Loads the code of every part that comes later, one after the other; of those made from now on, too. */
export async function loadLaterParts(): Promise<void> {
  idle = true;
  for (const load of parts.splice(0)) await load().catch(() => undefined);
}

/**
 * A part that the first picture of a page does not need. Its code comes after the first reads, or when it is shown
 * before that. Where the code does not come, a notice in a corner says so.
 */
export function later<P extends object>(load: Load<P>): Later<P> {
  const part = laterPage(load, (error) => (
    <div className={css.failed}>
      <ErrorNotice error={error} compact />
    </div>
  ));
  parts.push(part.load);
  if (idle) void loadLaterParts();
  return part;
}

const throwOn = (error: unknown): ReactNode => {
  throw error;
};

/** A page, whose code comes when it is opened. Where it does not come, the boundary around it says so. */
export function laterPage<P extends object>(load: Load<P>, failed = throwOn): Later<P> {
  let code: ComponentType<P> | null = null;
  const ready = async () => (code ??= await load());

  function Later({ meanwhile, ...props }: P & { meanwhile?: ReactNode }) {
    const [Part, setPart] = useState(() => code);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Part !== null) return;
      ready().then(
        (loaded) => {
          setPart(() => loaded);
        },
        (failed: unknown) => {
          setError(navigator.onLine ? failed : new Problem({ type: '/problems/offline' }, 0));
        },
      );
    }, [Part]);
    if (Part !== null) return <Part {...(props as unknown as P)} />;
    return (
      <>
        {meanwhile}
        {error !== null && failed(error)}
      </>
    );
  }
  return Object.assign(Later, { load: ready });
}
