import { useEffect, type ReactNode } from 'react';
import { useScope } from '@staff/shared/client/scope.ts';
import { useTranslation } from '@shared/i18n.ts';
import css from './PageHeader.module.css';

/** The title of a page with the client it is about, and the actions of the page. */
export function PageHeader({
  title,
  about = '',
  children,
  fixed = false,
}: {
  title: string;
  about?: string;
  children?: ReactNode;
  fixed?: boolean;
}) {
  const { t } = useTranslation();
  const { clientId, client } = useScope();
  const whose = fixed ? null : clientId === null ? t('scope.all') : (client?.name ?? '…');
  useEffect(() => {
    document.title = [about, title, whose, 'Litfass'].filter((part) => part !== null && part !== '').join(' – ');
  }, [title, about, whose]);
  return (
    <header className={css.head}>
      <h1 className={css.title}>
        {title}
        {whose !== null && (
          <span className={css.whose} data-all={clientId === null} style={client ? { borderColor: client.colour } : {}}>
            {whose}
          </span>
        )}
      </h1>
      <div className={css.tools}>{children}</div>
    </header>
  );
}
