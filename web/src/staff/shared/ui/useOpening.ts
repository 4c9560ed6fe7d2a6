import { useMounted } from '@mantine/hooks';
import { useState } from 'react';

/**
 * Whether something is open that is shown because it was asked for. It opens after its first rendering: only then does
 * Mantine note what has the focus, to give it back at the end.
 */
export function useOpening(): [boolean, (opened: boolean) => void] {
  const mounted = useMounted();
  const [opened, setOpened] = useState(true);
  return [mounted && opened, setOpened];
}
