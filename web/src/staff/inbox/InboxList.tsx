import { Button } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { RelativeTime } from '@shared/ui/RelativeTime.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { useColleagues } from '@staff/shared/client/clients.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import { ClockRing } from './ClockRing.tsx';
import type { InboxFilter, useInquiries } from './inbox.api.ts';
import css from './Inbox.module.css';

const statuses = ['OPEN', 'WAITING_FOR_CLIENT', 'ANSWERED', 'DONE', 'EVERY'] as const;
const whose = ['', 'me', 'none'] as const;

interface Props {
  inquiries: ReturnType<typeof useInquiries>;
  items: Inquiry[];
  filter: InboxFilter;
  openId: string | null;
  onFilter: (changes: Record<string, string | null>) => void;
  onOpen: (inquiry: Inquiry) => void;
}

/** The list of inquiries in the server's order: the clock that ends first on top. */
export function InboxList({ inquiries, items, filter, openId, onFilter, onOpen }: Props) {
  const { t } = useTranslation();
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
      <div className={css.scroll}>
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
              <ul>
                {items.map((inquiry) => (
                  <Row key={inquiry.id} inquiry={inquiry} open={inquiry.id === openId} onOpen={onOpen} />
                ))}
              </ul>
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

function Row({ inquiry, open, onOpen }: { inquiry: Inquiry; open: boolean; onOpen: (inquiry: Inquiry) => void }) {
  const { t } = useTranslation();
  const { clientId, zone } = useScope();
  const assignee = useColleagues().data?.find((each) => each.id === inquiry.assigneeId);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) button.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li>
      <button
        ref={button}
        type="button"
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
            {clientId === null && <ClientTag clientId={inquiry.clientId} />}
            <span className={css.assignee} data-nobody={inquiry.assigneeId == null}>
              {inquiry.assigneeId == null ? t('inbox.nobody') : (assignee?.name ?? '…')}
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}
