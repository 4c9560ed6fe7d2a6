import { useEffect, useState } from 'react';

/** So long nobody agrees to what came to be another thing under their finger. */
const pause = 3_000;

/** Whether a value became another one a moment ago. */
export function useJustChanged(value: string): boolean {
  const [known, setKnown] = useState(value);
  useEffect(() => {
    if (known === value) return;
    const timer = setTimeout(() => {
      setKnown(value);
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [known, value]);
  return known !== value;
}
