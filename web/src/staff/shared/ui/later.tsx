import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import css from './later.module.css';

const parts: (() => Promise<unknown>)[] = [];
let idle = false;

/** Loads the code of every part that comes later, one after the other; of those made from now on, too. */
export async function loadLaterParts(): Promise<void> {
  idle = true;
  for (const load of parts.splice(0)) await load().catch(() => undefined);
}

/**
 * A component that the first picture of a page does not need. Its code comes after the first reads, or when it is
 * shown before that; `meanwhile` stands in its place until then.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  let code: ComponentType<P> | null = null;
  const ready = async () => (code ??= await load());
  parts.push(ready);
  if (idle) void loadLaterParts();

  return function Later({ meanwhile, ...props }: P & { meanwhile?: ReactNode }) {
    const [Part, setPart] = useState(() => code);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (Part !== null) return;
      ready().then((loaded) => {
        setPart(() => loaded);
      }, setError);
    }, [Part]);
    if (Part !== null) return <Part {...(props as unknown as P)} />;
    return (
      <>
        {meanwhile}
        {error !== null && (
          <div className={css.failed}>
            <ErrorNotice error={error} compact />
          </div>
        )}
      </>
    );
  };
}
