import { notifications, useNotifications } from '@mantine/notifications';
import { useLayoutEffect, useState } from 'react';
import { later } from '@staff/shared/ui/later.tsx';
import { outdated } from './toasts.ts';

const ToastList = later(async () => (await import('./ToastList.tsx')).ToastList);

/** Short messages in a corner, from the first one on. */
export function Toasts() {
  const { notifications: toasts } = useNotifications();
  const [used, setUsed] = useState(false);
  if (!used && toasts.length > 0) setUsed(true);
  useLayoutEffect(() => {
    for (const id of outdated(toasts)) notifications.hide(id);
  }, [toasts]);
  return used && <ToastList />;
}
