import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { memo, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientName } from '@staff/shared/client/ClientTag.tsx';
import { useClients, useColleagues, type ClientCard } from '@staff/shared/client/clients.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { VirtualList, type VirtualListHandle } from '@staff/shared/list/VirtualList.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { ClockRing } from './ClockRing.tsx';
import type { InboxFilter, useInquiries } from './inbox.api.ts';
import { useMarked, type Mark } from './mark.ts';
import css from './Inbox.module.css';

const statuses = ['OPEN', 'WAITING_FOR_CLIENT', 'ANSWERED', 'DONE', 'EVERY'] as const;
const whose = ['', 'me', 'none'] as const;

// The conversation follows once the keys rest; rendering each one on the way would make holding a key slow.
const rest = 100;

interface Props {
  inquiries: ReturnType<typeof useInquiries>;
  items: Inquiry[];
  filter: InboxFilter;
  mark: Mark;
  onFilter: (changes: Record<string, string | null>) => void;
  onOpen: (inquiry: Inquiry) => void;
}

/** The list of inquiries in the server's order: the clock that ends first on top. */
export function InboxList({ inquiries, items, filter, mark, onFilter, onOpen }: Props) {
  const { t } = useTranslation();
  const { clientId, zone } = useScope();
  const clients = useClients().data;
  const colleagues = useColleagues().data;
  const list = useRef<VirtualListHandle>(null);
  const later = useDebouncedCallback(onOpen, rest);
  const last = useRef(0);
  const markedAt = () => {
    const at = items.findIndex((item) => item.id === mark.id);
    if (at >= 0) last.current = at;
    return at;
  };
  const by = (distance: 1 | -1) => {
    const from = markedAt();
    // Where the marked row has gone, the one after it stands in its place.
    const at = from < 0 ? last.current + Math.min(distance, 0) : from + distance;
    const next = items[at];
    if (next) {
      mark.move(next.id);
      list.current?.render(at);
      later(next);
    } else if (distance > 0 && inquiries.hasNextPage && !inquiries.isFetchingNextPage) void inquiries.fetchNextPage();
  };
  const open = useCallback(
    (inquiry: Inquiry) => {
      later.cancel();
      mark.move(inquiry.id);
      onOpen(inquiry);
    },
    [later, mark, onOpen],
  );
  useKeys({
    j: () => {
      by(1);
    },
    k: () => {
      by(-1);
    },
  });
  return (
    <section className={css.listPane} aria-label={t('inbox.list')}>
      <div className={css.filters}>
        <select
          className={css.select}
          value={filter.status}
          aria-label={t('inbox.status')}
          onChange={(event) => {
            onFilter({ status: event.currentTarget.value, item: null, of: null });
          }}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {t(`inquiry.${status}`)}
            </option>
          ))}
        </select>
        <select
          className={css.select}
          value={filter.assignee}
          aria-label={t('inbox.assignee')}
          onChange={(event) => {
            onFilter({ assignee: event.currentTarget.value || null, item: null, of: null });
          }}
        >
          {whose.map((each) => (
            <option key={each} value={each}>
              {t(`inbox.whose.${each || 'all'}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={css.scroll} data-scroller>
        <QueryView query={inquiries} rows={6}>
          {() =>
            items.length === 0 ? (
              <EmptyState
                icon={<IconInbox size={32} stroke={1.5} />}
                title={t(filter.status === 'OPEN' ? 'inbox.none' : 'inbox.noneOther')}
              >
                {t('inbox.noneHelp')}
              </EmptyState>
            ) : (
              <VirtualList items={items} more={inquiries.hasNextPage} rowHeight={104} kept={markedAt} ref={list}>
                {(inquiry) => (
                  <Row
                    inquiry={inquiry}
                    mark={mark}
                    client={clients?.find((each) => each.id === inquiry.clientId)}
                    showClient={clientId === null}
                    zone={zone}
                    assignee={colleagues?.find((each) => each.id === inquiry.assigneeId)?.name}
                    onOpen={open}
                  />
                )}
              </VirtualList>
            )
          }
        </QueryView>
        {inquiries.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            loading={inquiries.isFetchingNextPage}
            onClick={() => void inquiries.fetchNextPage()}
          >
            {t('do.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  inquiry: Inquiry;
  mark: Mark;
  /** The client the inquiry belongs to, where those of all are listed. */
  client: ClientCard | undefined;
  showClient: boolean;
  zone: string;
  assignee: string | undefined;
  onOpen: (inquiry: Inquiry) => void;
}

/** One row; whether it is marked changes nothing inside it. */
const Row = memo(function Row({ inquiry, mark, onOpen, ...shown }: RowProps) {
  const marked = useMarked(mark, inquiry.id);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (marked) button.current?.scrollIntoView({ block: 'nearest' });
  }, [marked]);
  return (
    <button
      ref={button}
      type="button"
      data-row
      className={css.item}
      aria-current={marked}
      onClick={() => {
        onOpen(inquiry);
      }}
    >
      <RowContent inquiry={inquiry} {...shown} />
    </button>
  );
});

const RowContent = memo(function RowContent({
  inquiry,
  client,
  showClient,
  zone,
  assignee,
}: Omit<RowProps, 'mark' | 'onOpen'>) {
  const { t } = useTranslation();
  return (
    <>
      <ClockRing inquiry={inquiry} zone={zone} />
      <span className={css.itemMain}>
        <span className={css.itemHead}>
          <b className={css.author} dir="auto">
            {inquiry.author.name}
          </b>
          <span className={css.time}>
            <RelativeTime at={inquiry.receivedAt} zone={zone} />
          </span>
        </span>
        <span className={css.excerpt} dir="auto">
          {inquiry.excerpt}
        </span>
        <span className={css.itemFoot}>
          <NetworkIcon network={inquiry.network} size={14} />
          {showClient && <ClientName client={client} />}
          <span className={css.assignee} data-nobody={inquiry.assigneeId == null}>
            {inquiry.assigneeId == null ? t('inbox.nobody') : (assignee ?? '…')}
          </span>
        </span>
      </span>
    </>
  );
});
