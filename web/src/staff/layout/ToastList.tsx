import '@staff/shared/styles/toasts.ts';
import { Notifications } from '@mantine/notifications';
import css from './Toasts.module.css';

/** The toasts there are. */
export const ToastList = () => <Notifications position="bottom-left" classNames={{ root: css.toasts ?? '' }} />;
