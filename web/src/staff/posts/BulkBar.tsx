import { Button, } from '@mantine/core';
import { IconArrowsHorizontal, IconCalendarOff, IconHandStop, IconPlayerPlay, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '@shared/i18n.ts';
import { Ask } from '@staff/shared/ui/Ask.tsx';
import { CountInput } from '@staff/shared/input/CountInput.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import type { BulkChange } from './posts.api.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import css from './Posts.module.css';

const most = 200;

interface Props { chosen: Post[]; onChange: (change: BulkChange) => Promise<void>; onClear: () => void }

/** What can be done to the posts that are chosen. Every question names the clients it is about. */
export function BulkBar({ chosen, onChange, onClear }: Props) {
  const { t } = useWords();
  const [asking, setAsking] = useState<BulkChange['action'] | null>(null);
  const clients = [...new Set(chosen.map((post) => post.clientId))];
  const tooMany = clients.some((id) => chosen.filter((post) => post.clientId === id).length > most);
  const close = () => { setAsking(null); };
  const whose = <div className={css.whose}>{clients.map((id) => <ClientTag key={id} clientId={id} />)}</div>;
  const count = chosen.length;
  return (
    <section className={css.bulk} aria-label={t('bulk.bar')}>
      <span className={css.bulkCount} role="status">{t('bulk.selected', { count })}{tooMany && <> · {t('bulk.tooMany')}</>}</span>
      <div className={css.bulkDoes}>
        <Button size="xs" variant="default" disabled={tooMany} leftSection={<IconArrowsHorizontal size={16} />} onClick={() => { setAsking('MOVE'); }}>{t('bulk.move')}</Button>
        <Button size="xs" variant="default" disabled={tooMany} leftSection={<IconCalendarOff size={16} />} onClick={() => { setAsking('TAKE_OFF'); }}>{t('bulk.takeOff')}</Button>
        <Button size="xs" variant="default" disabled={tooMany} leftSection={<IconHandStop size={16} />} onClick={() => { setAsking('HOLD'); }}>{t('bulk.hold')}</Button>
        <Button size="xs" variant="default" disabled={tooMany} leftSection={<IconPlayerPlay size={16} />} onClick={() => { setAsking('RELEASE'); }}>{t('bulk.release')}</Button>
        <Button size="xs" variant="subtle" leftSection={<IconX size={16} />} onClick={onClear}>{t('bulk.clear')}</Button>
      </div>
      {asking === 'MOVE' && <Move count={count} whose={whose} onYes={(days) => onChange({ action: 'MOVE', days })} onClose={close} />}
      {asking === 'TAKE_OFF' && <Ask question={t('bulk.takeOffQuestion', { count })} yes={t('bulk.takeOff')} onYes={() => onChange({ action: 'TAKE_OFF' })} onClose={close}>{whose}<p>{t('bulk.takeOffHelp')}</p></Ask>}
      {asking === 'HOLD' && <Ask question={t('bulk.holdQuestion', { count })} yes={t('bulk.holdDo')} reason={t('move.holdReason')} onYes={(reason) => onChange({ action: 'HOLD', reason })} onClose={close}>{whose}<p>{t('move.holdHelp')}</p></Ask>}
      {asking === 'RELEASE' && <Ask question={t('bulk.releaseQuestion', { count })} yes={t('bulk.release')} onYes={() => onChange({ action: 'RELEASE' })} onClose={close}>{whose}<p>{t('move.unholdHelp')}</p></Ask>}
    </section>
  );
}

function Move({ count, whose, onYes, onClose }: { count: number; whose: React.ReactNode; onYes: (days: number) => Promise<void>; onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<number | null>(1);
  const days = typed === 0 ? null : typed;
  return (
    <Ask question={t('bulk.moveQuestion', { count })} yes={t('bulk.moveDo')} ready={days !== null} onYes={() => onYes(days ?? 0)} onClose={onClose}>
      {whose}
      <CountInput label={t('bulk.days')} description={t('bulk.daysHelp')} min={-366} max={366} value={typed} onChange={setTyped} data-autofocus />
      <p role="status">{days !== null && t(days > 0 ? 'bulk.later' : 'bulk.earlier', { count: Math.abs(days) })}</p>
    </Ask>
  );
}
