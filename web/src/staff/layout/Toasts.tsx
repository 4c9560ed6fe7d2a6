import { useNotifications } from '@mantine/notifications';
import { useState } from 'react';
import { later } from '@staff/shared/ui/later.tsx';

const ToastList = later(async () => (await import('./ToastList.tsx')).ToastList);

/** Short messages in a corner, from the first one on. */
export function Toasts() {
  const { notifications } = useNotifications();
  const [used, setUsed] = useState(false);
  if (!used && notifications.length > 0) setUsed(true);
  return used && <ToastList />;
}
