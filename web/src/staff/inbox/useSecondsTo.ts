import { useEffect, useState } from 'react';

/** The whole seconds that are left to a moment. */
export function useSecondsTo(moment: number): number {
  const [now, setNow] = useState(() => Date.now());
  const over = now >= moment;
  useEffect(() => {
    if (over) return;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  }, [over]);
  return Math.max(0, Math.ceil((moment - now) / 1_000));
}
