import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { ClientsSelect } from '@staff/shared/client/ClientsSelect.tsx';
import type { ClientCard } from '@staff/shared/client/clients.api.ts';
import { perBoard, type clientsOn } from './rows.ts';
import css from './Board.module.css';

const ends = { 'data-disabled': true, 'aria-disabled': true };

interface Props {
  part: ReturnType<typeof clientsOn>;
  all: ClientCard[];
}

/** Where there are more clients than one board shows: which of them, and on to the next. */
export function BoardBar({ part, all }: Props) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  if (all.filter(({ archived }) => !archived).length <= perBoard && !params.has('client')) return null;
  const put = (page: number, clients = params.getAll('client')) => {
    setParams((now) => {
      now.delete('client');
      for (const id of clients) now.append('client', id);
      if (page > 0) now.set('page', String(page));
      else now.delete('page');
      return now;
    });
  };
  // Buttons stay what has the focus, also on the first and the last part.
  const go = (page: number) => {
    if (page >= 0 && page < part.pages) put(page);
  };
  const start = part.page * perBoard;
  return (
    <div className={css.bar}>
      <div className={css.filter}>
        <ClientsSelect
          placeholder={t('scope.narrow')}
          value={params.getAll('client')}
          onChange={(ids) => {
            put(0, ids);
          }}
        />
      </div>
      {part.pages > 1 && (
        <nav className={css.pages} aria-label={t('page.clients')}>
          <Button
            variant="default"
            size="xs"
            {...(part.page === 0 ? ends : {})}
            aria-label={t('board.previous')}
            onClick={() => {
              go(part.page - 1);
            }}
          >
            <IconChevronLeft size={18} />
          </Button>
          <span role="status">
            {t('board.clients', { first: start + 1, last: start + part.clients.length, count: part.count })}
          </span>
          <Button
            variant="default"
            size="xs"
            {...(part.page === part.pages - 1 ? ends : {})}
            aria-label={t('board.next')}
            onClick={() => {
              go(part.page + 1);
            }}
          >
            <IconChevronRight size={18} />
          </Button>
        </nav>
      )}
    </div>
  );
}
