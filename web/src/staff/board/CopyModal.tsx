import '@staff/shared/styles/combobox.ts';
import { Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { dayWords } from '@shared/time/format.ts';
import { useChannels, useClients } from '@staff/shared/client/clients.api.ts';
import { useClient } from '@staff/shared/client/scope.ts';
import { titleOf, zoneAfter } from '@staff/shared/calendar/entry.ts';
import { usePostsChanged } from '@staff/shared/post/post.api.ts';
import { useSession } from '@staff/shared/session/session.api.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { copyPost } from './board.api.ts';
import type { Copying } from './hand.ts';

interface Props extends Copying {
  onCopied: (words: string) => void;
  onClose: () => void;
}

/** Asks for whom a post is copied, and says what comes of it. The post itself never moves to another client. */
export function CopyModal({ entry, to, date, onCopied, onClose }: Props) {
  const { t, lang } = useTranslation();
  const [clientId, setClientId] = useState(to);
  const clients = (useClients().data ?? []).filter(({ id, archived }) => !archived && id !== entry.clientId);
  const client = clients.find(({ id }) => id === clientId);
  const channels = useChannels(clientId);
  const networks = entry.channels.map(({ network }) => network);
  const from = useClient(entry.clientId)?.name ?? '…';
  const cache = useQueryClient();
  const changed = usePostsChanged();
  const title = titleOf(entry, t);
  const { zone: reader } = useSession();
  const words = {
    title,
    day: dayWords(date, lang, 'short'),
    time: entry.local.slice(11, 16),
    zone: zoneAfter(client?.zone ?? reader, reader),
  };

  const copy = async () => {
    if (client === undefined) return;
    const channelIds = (channels.data ?? []).filter(({ network }) => networks.includes(network)).map(({ id }) => id);
    const local = `${date}T${words.time}`;
    const { id, timed } = await copyPost(entry, { clientId: client.id, channelIds, local, zone: client.zone });
    changed([id]);
    void cache.invalidateQueries({ queryKey: ['calendar'] });
    onCopied(t(`board.copiedTime.${timed}`, { ...words, client: client.name }));
  };

  return (
    <ConfirmDialog
      title={t('board.copyQuestion', { title })}
      confirmLabel={t('board.copyDo')}
      ready={client !== undefined && !channels.isPending}
      onConfirm={copy}
      onClose={onClose}
    >
      <p>{t('board.copyHelp', { ...words, client: from })}</p>
      <p>{t('board.copyWithout')}</p>
      <Select
        label={t('board.copyTo')}
        data={clients.map(({ id, name }) => ({ value: id, label: name }))}
        value={clientId}
        onChange={setClientId}
        searchable
        allowDeselect={false}
        nothingFoundMessage={t('scope.none')}
        openOnFocus={false}
        {...(to === null ? { 'data-autofocus': true } : {})}
      />
    </ConfirmDialog>
  );
}
