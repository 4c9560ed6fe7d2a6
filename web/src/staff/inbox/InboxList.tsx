import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import { memo, useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useColleagues } from '@staff/shared/client/clients.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { VirtualList } from '@staff/shared/list/VirtualList.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { ClockRing } from './ClockRing.tsx';
import type { InboxFilter, useInquiries } from './inbox.api.ts';
import css from './Inbox.module.css';

const statuses = ['OPEN', 'WAITING_FOR_CLIENT', 'ANSWERED', 'DONE', 'EVERY'] as const;
const whose = ['', 'me', 'none'] as const;

// The conversation follows once the keys rest; rendering each one on the way would make holding a key slow.
const rest = 100;

interface Props {
  inquiries: ReturnType<typeof useInquiries>;
  items: Inquiry[];
  filter: InboxFilter;
  openId: string | null;
  /** The inquiry that is marked but not opened yet. */
  comingRef: RefObject<string | null>;
  onFilter: (changes: Record<string, string | null>) => void;
  onOpen: (inquiry: Inquiry) => void;
}

/** The list of inquiries in the server's order: the clock that ends first on top. */
export function InboxList({ inquiries, items, filter, openId, comingRef, onFilter, onOpen }: Props) {
  const { t } = useTranslation();
  const { clientId, zone } = useScope();
  const colleagues = useColleagues().data;
  const { marked, mark, open } = useMarked(openId, comingRef, onOpen);
  const at = items.findIndex((item) => item.id === marked);
  const by = (distance: number) => {
    const next = items[at + distance];
    if (next) mark(next);
    else if (distance > 0 && inquiries.hasNextPage && !inquiries.isFetchingNextPage) void inquiries.fetchNextPage();
  };
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
              <VirtualList items={items} more={inquiries.hasNextPage} rowHeight={103} kept={at}>
                {(inquiry) => (
                  <Row
                    inquiry={inquiry}
                    open={inquiry.id === marked}
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

/** The marked row, which may be ahead of the open inquiry while keys are pressed. */
function useMarked(openId: string | null, comingRef: RefObject<string | null>, onOpen: (inquiry: Inquiry) => void) {
  const [ahead, setAhead] = useState<string | null>(null);
  if (ahead !== null && ahead === openId) setAhead(null);
  useEffect(() => {
    comingRef.current = ahead;
  }, [ahead, comingRef]);
  const later = useDebouncedCallback(onOpen, rest);
  const mark = (inquiry: Inquiry) => {
    setAhead(inquiry.id === openId ? null : inquiry.id);
    later(inquiry);
  };
  const open = useCallback(
    (inquiry: Inquiry) => {
      later.cancel();
      setAhead(inquiry.id === openId ? null : inquiry.id);
      onOpen(inquiry);
    },
    [later, onOpen, openId],
  );
  return { marked: ahead ?? openId, mark, open };
}

interface RowProps {
  inquiry: Inquiry;
  open: boolean;
  showClient: boolean;
  zone: string;
  assignee: string | undefined;
  onOpen: (inquiry: Inquiry) => void;
}

const Row = memo(function Row({ inquiry, open, showClient, zone, assignee, onOpen }: RowProps) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <button
      ref={button}
      type="button"
      data-row
      className={css.item}
      aria-current={open}
      onClick={() => {
        onOpen(inquiry);
      }}
    >
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
          {showClient && <ClientTag clientId={inquiry.clientId} />}
          <span className={css.assignee} data-nobody={inquiry.assigneeId == null}>
            {inquiry.assigneeId == null ? t('inbox.nobody') : (assignee ?? '…')}
          </span>
        </span>
      </span>
    </button>
  );
});
