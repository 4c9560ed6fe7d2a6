import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '../i18n.ts';
import { problemNotice } from './problemNotice.ts';
import css from './problemNotice.module.css';

interface Props {
  error: unknown;
  retry?: () => void;
  compact?: boolean;
}

/** The notice of a problem inside a React page. */
export function ErrorNotice({ error, retry, compact = false }: Props) {
  const { lang } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  // Made anew only where it says something else: a new alert is read out, and its button loses the focus.
  const retries = retry !== undefined;
  useLayoutEffect(() => {
    const again = () => latest.current?.();
    place.current?.replaceChildren(problemNotice(error, { compact, ...(retries ? { retry: again } : {}) }));
  }, [error, compact, retries, lang]);
  return <div ref={place} className={css.place} />;
}
