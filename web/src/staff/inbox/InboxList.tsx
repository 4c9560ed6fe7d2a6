import { Button } from '@mantine/core';
import { IconClockPause, IconInbox } from '@tabler/icons-react';
import { useDebouncedCallback } from '@mantine/hooks';
import {
  memo,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type Ref,
} from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { Chip } from '@shared/ui/Chip.tsx';
import { NetworkIcon } from '@shared/ui/NetworkIcon.tsx';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import { QueryView } from '@shared/ui/QueryView.tsx';
import { ClientName } from '@staff/shared/client/ClientTag.tsx';
import { useClients, useColleagues, type ClientCard } from '@staff/shared/client/clients.api.ts';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import type { useFilters } from '@staff/shared/list/useFilters.ts';
import { VirtualList, type VirtualListHandle } from '@staff/shared/list/VirtualList.tsx';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { ClockRing } from './ClockRing.tsx';
import type { InboxFilter, useInquiries } from './inbox.api.ts';
import { InboxFilters } from './InboxFilters.tsx';
import { useMarked, type Mark } from './mark.ts';
import { isHidden, useKeptScroll } from './useKeptScroll.ts';
import { standing } from './standing.ts';
import { usePages } from './usePages.ts';
import { ZonedTime } from './ZonedTime.tsx';
import css from './Inbox.module.css';

// The conversation follows once the keys rest; rendering each one on the way would make holding a key slow.
const rest = 100;

interface Props {
  inquiries: ReturnType<typeof useInquiries>;
  items: Inquiry[];
  filter: InboxFilter;
  /** The text that is looked for, as it stands in its field. */
  search: Pick<ReturnType<typeof useFilters>, 'words' | 'type'>;
  mark: Mark;
  /** Whether an inquiry is open, in place of the list where there is no room for both. */
  reading: boolean;
  steps: Ref<Steps>;
  onFilter: (changes: Record<string, string | null>) => void;
  onOpen: (inquiry: Inquiry | null) => void;
}

/** What the open inquiry does with the list. */
export interface Steps {
  /** Opens the row after the marked one, or the one before where it is the last. */
  goOn: () => void;
  /** Moves the focus to the row of the inquiry that was open. */
  focus: () => void;
  /** Whether the open inquiry stands in place of the list. */
  isHidden: () => boolean;
}

/** The list of inquiries in the server's order: the clock that ends first on top, unless another one is chosen. */
export function InboxList({ inquiries, items, filter, search, mark, reading, steps, onFilter, onOpen }: Props) {
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
  const pane = useRef<HTMLElement>(null);
  const shown = [clientId ?? 'all', ...Object.values(filter)].join(' ');
  const returns = useKeptScroll(pane, shown, items.length > 0, reading);
  /** Marks a row and gives it the focus. */
  const step = (at: number): Inquiry | undefined => {
    const next = items[at];
    if (next === undefined) return undefined;
    mark.move(next.id);
    last.current = at;
    list.current?.focus(at);
    return next;
  };
  const go = (at: number) => {
    const next = step(at);
    if (next) later(next);
  };
  const pages = usePages(inquiries, items.length, go);
  const by = (distance: 1 | -1) => {
    const from = markedAt();
    // Where the marked row has gone, the one after it stands in its place.
    const at = from < 0 ? last.current + Math.min(distance, 0) : from + distance;
    if (at < items.length) go(at);
    else pages.goTo(at);
  };
  useImperativeHandle(steps, () => ({
    goOn: () => {
      const from = markedAt();
      const after = from < 0 ? last.current : from + 1;
      later.cancel();
      const next = step(after) ?? step(from < 0 ? items.length - 1 : from - 1);
      onOpen(next ?? null);
      if (!next) pane.current?.focus();
    },
    focus: () => {
      if (items.length === 0) pane.current?.focus();
      else list.current?.focus(Math.min(last.current, items.length - 1));
    },
    isHidden: () => isHidden(pane.current),
  }));
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
    Home: () => {
      go(0);
    },
    End: () => {
      go(items.length - 1);
      pages.read();
    },
  });
  return (
    <section ref={pane} className={css.listPane} aria-label={t('inbox.list')} tabIndex={-1}>
      <InboxFilters filter={filter} search={search} onFilter={onFilter} />
      <div className={css.scroll} data-scroller>
        <QueryView query={inquiries} rows={6}>
          {() =>
            items.length === 0 ? (
              <EmptyState
                icon={<IconInbox size={32} stroke={1.5} />}
                title={t(filter.status === 'OPEN' && filter.q === '' ? 'inbox.none' : 'inbox.noneOther')}
              >
                {t('inbox.noneHelp')}
              </EmptyState>
            ) : (
              <VirtualList items={items} more={inquiries.hasNextPage} rowHeight={104} kept={markedAt} ref={list}>
                {(inquiry) => (
                  <>
                    <Row
                      inquiry={inquiry}
                      mark={mark}
                      still={returns}
                      client={clients?.find((each) => each.id === inquiry.clientId)}
                      showClient={clientId === null}
                      showStatus={filter.status === 'EVERY' || filter.status === 'DONE'}
                      zone={zone}
                      assignee={colleagues?.find((each) => each.id === inquiry.assigneeId)?.name}
                      onOpen={open}
                    />
                    {inquiry === items.at(-1) && <Reached onReached={pages.readUnlessFailed} />}
                  </>
                )}
              </VirtualList>
            )
          }
        </QueryView>
        {inquiries.hasNextPage && (
          <Button variant="subtle" fullWidth loading={inquiries.isFetchingNextPage} onClick={pages.read}>
            {t('do.more')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Says so when it is shown: the end of the list is near. */
function Reached({ onReached }: { onReached: () => void }) {
  const reached = useEffectEvent(onReached);
  useEffect(() => {
    reached();
  }, []);
  return null;
}

interface RowProps {
  inquiry: Inquiry;
  mark: Mark;
  /** Whether the list stays where it was left when the marked row comes with it. */
  still: boolean;
  /** The client the inquiry belongs to, where those of all are listed. */
  client: ClientCard | undefined;
  showClient: boolean;
  /** Whether the list has inquiries of several states. */
  showStatus: boolean;
  zone: string;
  assignee: string | undefined;
  onOpen: (inquiry: Inquiry) => void;
}

/** One row; whether it is marked changes nothing inside it. */
const Row = memo(function Row({ inquiry, mark, still, onOpen, ...shown }: RowProps) {
  const marked = useMarked(mark, inquiry.id);
  const button = useRef<HTMLButtonElement>(null);
  const comes = useRef(still);
  useLayoutEffect(() => {
    if (marked && !comes.current) button.current?.scrollIntoView({ block: 'nearest' });
    comes.current = false;
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

const tones = { WAITING_FOR_CLIENT: 'wait', ANSWERED: 'good', DONE: 'unsure' } as const;

const RowContent = memo(function RowContent({
  inquiry,
  client,
  showClient,
  showStatus,
  zone,
  assignee,
}: Omit<RowProps, 'mark' | 'still' | 'onOpen'>) {
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
            <ZonedTime at={inquiry.receivedAt} zone={zone} />
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
        <RowMarks inquiry={inquiry} showStatus={showStatus} zone={zone} />
      </span>
    </>
  );
});

/** The status, until when it is put off, and the tags. */
function RowMarks({ inquiry, showStatus, zone }: { inquiry: Inquiry; showStatus: boolean; zone: string }) {
  const { t } = useTranslation();
  const { status, snoozedUntil, tags } = inquiry;
  const closed = showStatus && status !== 'OPEN';
  if (!closed && snoozedUntil == null && tags == null) return null;
  return (
    <span className={css.marks}>
      {closed && <Chip tone={tones[status]}>{t(`inquiry.${standing(status, inquiry)}`)}</Chip>}
      {snoozedUntil != null && (
        <span className={css.tag}>
          <IconClockPause size={14} aria-label={t('inquiry.SNOOZED')} /> <ZonedTime at={snoozedUntil} zone={zone} />
        </span>
      )}
      {(tags ?? []).map((tag) => (
        <bdi key={tag} className={css.tag}>
          {tag}
        </bdi>
      ))}
    </span>
  );
}
