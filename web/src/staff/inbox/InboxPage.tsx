import { Button } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { EmptyState } from '@shared/ui/EmptyState.tsx';
import type { Inquiry } from '@staff/shared/inquiry/inquiries.api.ts';
import { useKeys } from '@staff/shared/ui/useKeys.ts';
import { PageHeader } from '@staff/shared/ui/PageHeader.tsx';
import { useScope } from '@staff/shared/client/scope.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useFilters } from '@staff/shared/list/useFilters.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { orders, useInquiries } from './inbox.api.ts';
import { InboxList, type Steps } from './InboxList.tsx';
import { InquiryPane } from './InquiryPane.tsx';
import { Mark } from './mark.ts';
import { useOpenOutbox } from './useOpenOutbox.ts';
import css from './Inbox.module.css';

/** What the service looks at. */
const longestSearch = 150;

/** The inbox: list, conversation, reply. */
export function InboxPage() {
  const { t } = useTranslation();
  const { clientId } = useScope();
  useOpenOutbox();
  const [params, setParams] = useSearchParams();
  const search = useFilters();
  const filter = {
    status: params.get('status') ?? 'OPEN',
    assignee: params.get('assignee') ?? '',
    channel: params.get('channel') ?? '',
    tag: params.get('tag') ?? '',
    order: orders.find((order) => order === params.get('order')) ?? 'URGENCY',
    q: search.filters.q.slice(0, longestSearch),
  };
  const inquiries = useInquiries(clientId, filter, useSession().staffId);
  const items = inquiries.data?.pages.flatMap((page) => page.items) ?? [];
  const itemId = params.get('item');
  const openClient = params.get('of') ?? clientId ?? items.find((item) => item.id === itemId)?.clientId ?? null;
  const steps = useRef<Steps>(null);
  const [help, setHelp] = useState(false);
  const [mark] = useState(() => new Mark(itemId));
  useLayoutEffect(() => {
    mark.opened(itemId);
  }, [mark, itemId]);

  const setNow = useRef(setParams);
  const fromList = useRef(false);
  useEffect(() => {
    setNow.current = setParams;
    fromList.current = itemId === null;
  });
  const set = useCallback((changes: Record<string, string | null>) => {
    setNow.current(
      (now) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) now.delete(name);
          else now.set(name, value);
        }
        return now;
      },
      // Back goes from an inquiry to the list, not through all that were looked at.
      { replace: !(fromList.current && changes['item'] != null) },
    );
  }, []);
  const open = useCallback(
    (inquiry: Inquiry | null) => {
      set({ item: inquiry?.id ?? null, of: clientId === null ? (inquiry?.clientId ?? null) : null });
    },
    [set, clientId],
  );
  useKeys({
    '?': () => {
      setHelp(true);
    },
  });

  return (
    <div className={css.page} data-open={itemId !== null}>
      <PageHeader title={t('page.inbox')}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconKeyboard size={18} />}
          onClick={() => {
            setHelp(true);
          }}
          className={css.help ?? ''}
        >
          {t('inbox.keys')}
        </Button>
      </PageHeader>
      <div className={css.panes}>
        <InboxList
          inquiries={inquiries}
          items={items}
          filter={filter}
          search={search}
          mark={mark}
          reading={itemId !== null}
          steps={steps}
          onFilter={set}
          onOpen={open}
        />
        {itemId !== null && openClient !== null ? (
          <InquiryPane
            key={itemId}
            clientId={openClient}
            inquiryId={itemId}
            mark={mark}
            steps={steps}
            onBack={() => {
              open(null);
            }}
          />
        ) : (
          <div className={css.nothing}>
            <EmptyState title={t('inbox.choose')}>{t('inbox.chooseHelp')}</EmptyState>
          </div>
        )}
      </div>
      <Modal
        opened={help}
        onClose={() => {
          setHelp(false);
        }}
        title={t('inbox.keys')}
        closeButtonProps={{ 'aria-label': t('do.close') }}
      >
        <dl className={css.keys}>
          {(['j', 'k', 'Home', 'End', 'r', 'a', 'e', 'z', 't', 'n'] as const).map((key) => (
            <div key={key}>
              <dt>
                <kbd>{t(`inbox.keyName.${key}`, { defaultValue: key })}</kbd>
              </dt>
              <dd>{t(`inbox.key.${key}`)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>{t('inbox.ctrl')}</kbd> <kbd>Enter</kbd>
            </dt>
            <dd>{t('inbox.key.send')}</dd>
          </div>
          <div>
            <dt>
              <kbd>/</kbd>
            </dt>
            <dd>{t('palette.open')}</dd>
          </div>
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>{t('inbox.key.help')}</dd>
          </div>
        </dl>
      </Modal>
    </div>
  );
}
