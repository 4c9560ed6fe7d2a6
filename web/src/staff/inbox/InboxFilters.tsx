import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { shortName } from '@shared/words/networks.ts';
import { useChannels } from '@staff/shared/client/clients.api.ts';
import { useScope } from '@staff/shared/client/scope.ts';
import type { useFilters } from '@staff/shared/list/useFilters.ts';
import { orders, useTags, type InboxFilter } from './inbox.api.ts';
import css from './Inbox.module.css';

const statuses = ['OPEN', 'SNOOZED', 'WAITING_FOR_CLIENT', 'ANSWERED', 'DONE', 'EVERY'] as const;
const whose = ['', 'me', 'none'] as const;

interface Props {
  filter: InboxFilter;
  /** The text that is looked for, as it stands in its field. */
  search: Pick<ReturnType<typeof useFilters>, 'words' | 'type'>;
  onFilter: (changes: Record<string, string | null>) => void;
}

/** What of the inbox is listed, and in which order. */
export function InboxFilters({ filter, search, onFilter }: Props) {
  const { t } = useTranslation();
  const more = filter.order !== 'URGENCY' || filter.channel !== '' || filter.tag !== '';
  const [opened, setOpened] = useState(more);
  const choose = (name: string, value: string) => {
    onFilter({ [name]: value || null, item: null, of: null });
  };
  return (
    <div className={css.filters}>
      <TextInput
        className={css.search ?? ''}
        type="search"
        size="xs"
        value={search.words}
        maxLength={100}
        placeholder={t('inbox.search')}
        aria-label={t('inbox.search')}
        leftSection={<IconSearch size={16} />}
        onChange={(event) => {
          search.type(event.currentTarget.value);
        }}
      />
      <Choice
        label={t('inbox.status')}
        value={filter.status}
        options={statuses.map((status) => [status, t(`inquiry.${status}`)])}
        onChoose={(value) => {
          choose('status', value);
        }}
      />
      <Choice
        label={t('inbox.assignee')}
        value={filter.assignee}
        options={whose.map((each) => [each, t(`inbox.whose.${each || 'all'}`)])}
        onChoose={(value) => {
          choose('assignee', value);
        }}
      />
      <Button
        variant={more ? 'light' : 'subtle'}
        size="xs"
        px={8}
        aria-label={t('inbox.moreFilters')}
        aria-expanded={opened}
        title={t('inbox.moreFilters')}
        onClick={() => {
          setOpened(!opened);
        }}
      >
        <IconAdjustmentsHorizontal size={18} />
      </Button>
      {opened && <MoreFilters filter={filter} choose={choose} />}
    </div>
  );
}

function MoreFilters({ filter, choose }: { filter: InboxFilter; choose: (name: string, value: string) => void }) {
  const { t } = useTranslation();
  const { clientId } = useScope();
  const tags = useTags(clientId).data ?? [];
  return (
    <div className={css.moreFilters}>
      <Choice
        label={t('inbox.order')}
        value={filter.order}
        options={orders.map((order) => [order, t(`inbox.orders.${order}`)])}
        onChoose={(value) => {
          choose('order', value);
        }}
      />
      {clientId !== null && (
        <ChannelChoice
          clientId={clientId}
          value={filter.channel}
          onChoose={(value) => {
            choose('channel', value);
          }}
        />
      )}
      <Choice
        label={t('inbox.tag')}
        value={filter.tag}
        options={[['', t('inbox.anyTag')], ...withChosen(tags, filter.tag).map((tag): [string, string] => [tag, tag])]}
        onChoose={(value) => {
          choose('tag', value);
        }}
      />
    </div>
  );
}

function ChannelChoice({
  clientId,
  value,
  onChoose,
}: {
  clientId: string;
  value: string;
  onChoose: (value: string) => void;
}) {
  const { t } = useTranslation();
  const channels = useChannels(clientId).data ?? [];
  return (
    <Choice
      label={t('inbox.channel')}
      value={value}
      options={[
        ['', t('inbox.anyChannel')],
        ...channels.map((channel): [string, string] => [channel.id, shortName(channel, channels)]),
      ]}
      onChoose={onChoose}
    />
  );
}

/** A tag that is asked for stays to be seen where no inquiry has it any more. */
const withChosen = (tags: string[], chosen: string): string[] =>
  chosen === '' || tags.includes(chosen) ? tags : [chosen, ...tags];

function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string;
  options: [value: string, words: string][];
  onChoose: (value: string) => void;
}) {
  return (
    <select
      className={css.select}
      value={value}
      aria-label={label}
      onChange={(event) => {
        onChoose(event.currentTarget.value);
      }}
    >
      {options.map(([each, words]) => (
        <option key={each} value={each}>
          {words}
        </option>
      ))}
    </select>
  );
}
