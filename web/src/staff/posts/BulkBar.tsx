import { Button } from '@mantine/core';
import {
  IconArrowsHorizontal,
  IconCalendarOff,
  IconHandStop,
  IconMailForward,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import { AskForm } from '@staff/shared/approval/ClientWait.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import type { BulkChange } from './posts.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Posts.module.css';
import { MoveDialog } from './MoveDialog.tsx';

const most = 200;
/** As many as one link asks for. */
const mostAsked = 100;

interface Props {
  chosen: Post[];
  onChange: (change: BulkChange) => Promise<void>;
  onClear: () => void;
}

/** The actions for the selected posts. Every dialog names the clients it is about. */
export function BulkBar({ chosen, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<BulkChange['action'] | null>(null);
  const [asksClient, setAsksClient] = useState(false);
  const clients = [...new Set(chosen.map((post) => post.clientId))];
  const tooMany = clients.some((id) => chosen.filter((post) => post.clientId === id).length > most);
  const forClient =
    clients.length === 1 && chosen.every((post) => post.clientSince != null) && chosen.length <= mostAsked;
  const close = () => {
    setAsking(null);
  };
  const whose = (
    <div className={css.whose}>
      {clients.map((id) => (
        <ClientTag key={id} clientId={id} />
      ))}
    </div>
  );
  const count = chosen.length;
  return (
    <section className={css.bulk} aria-label={t('bulk.bar')}>
      <span className={css.bulkCount} role="status">
        {t('bulk.selected', { count })}
        {tooMany && <> · {t('bulk.tooMany')}</>}
      </span>
      <div className={css.bulkDoes}>
        <Button
          size="xs"
          variant="default"
          disabled={tooMany}
          leftSection={<IconArrowsHorizontal size={16} />}
          onClick={() => {
            setAsking('MOVE');
          }}
        >
          {t('bulk.move')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={tooMany}
          leftSection={<IconCalendarOff size={16} />}
          onClick={() => {
            setAsking('TAKE_OFF');
          }}
        >
          {t('bulk.takeOff')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={tooMany}
          leftSection={<IconHandStop size={16} />}
          onClick={() => {
            setAsking('HOLD');
          }}
        >
          {t('bulk.hold')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={tooMany}
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => {
            setAsking('RELEASE');
          }}
        >
          {t('bulk.release')}
        </Button>
        {forClient && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconMailForward size={16} />}
            onClick={() => {
              setAsksClient(true);
            }}
          >
            {t('note.clientAsk')}
          </Button>
        )}
        <Button size="xs" variant="subtle" leftSection={<IconX size={16} />} onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </div>
      <Modal
        opened={asksClient}
        onClose={() => {
          setAsksClient(false);
        }}
        title={t('bulk.askClient', { count })}
      >
        {whose}
        {clients[0] !== undefined && <AskForm clientId={clients[0]} postIds={chosen.map(({ id }) => id)} />}
      </Modal>
      {asking === 'MOVE' && (
        <MoveDialog
          count={count}
          whose={whose}
          onConfirm={(days) => onChange({ action: 'MOVE', days })}
          onClose={close}
        />
      )}
      {asking === 'TAKE_OFF' && (
        <ConfirmDialog
          title={t('bulk.takeOffQuestion', { count })}
          confirmLabel={t('bulk.takeOff')}
          onConfirm={() => onChange({ action: 'TAKE_OFF' })}
          onClose={close}
        >
          {whose}
          <p>{t('bulk.takeOffHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'HOLD' && (
        <ConfirmDialog
          title={t('bulk.holdQuestion', { count })}
          confirmLabel={t('bulk.holdDo')}
          reasonLabel={t('move.holdReason')}
          onConfirm={(reason) => onChange({ action: 'HOLD', reason })}
          onClose={close}
        >
          {whose}
          <p>{t('move.holdHelp')}</p>
        </ConfirmDialog>
      )}
      {asking === 'RELEASE' && (
        <ConfirmDialog
          title={t('bulk.releaseQuestion', { count })}
          confirmLabel={t('bulk.release')}
          onConfirm={() => onChange({ action: 'RELEASE' })}
          onClose={close}
        >
          {whose}
          <p>{t('move.unholdHelp')}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
