import type { NotificationData } from '@mantine/notifications';

/** So many toasts are shown at a time. */
export const mostToasts = 3;

const saysTheSame = (one: NotificationData, other: NotificationData): boolean =>
  typeof one.message === 'string' && one.message === other.message && one.title === other.title;

/** The ids of the toasts that go for newer ones: those that say the same, and the oldest where there are too many. */
export function outdated(toasts: NotificationData[]): string[] {
  const kept = toasts.filter((each, at) => !toasts.slice(at + 1).some((newer) => saysTheSame(each, newer)));
  const shown = kept.slice(-mostToasts);
  return toasts.filter((each) => !shown.includes(each)).map(({ id = '' }) => id);
}
