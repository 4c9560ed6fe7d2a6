import type { ReactNode } from 'react';
import css from './EmptyState.module.css';

/** Shown for an empty list: says what would be here and offers the first step. */
export function EmptyState({
  icon,
  title,
  children,
  action,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={css.empty}>
      {icon}
      <p className={css.emptyTitle}>{title}</p>
      {children !== undefined && <div className={css.emptyText}>{children}</div>}
      {action}
    </div>
  );
}
