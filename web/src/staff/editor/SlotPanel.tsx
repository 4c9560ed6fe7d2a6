import { Button } from '@mantine/core';
import { IconBolt, IconCalendarEvent, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { elsewhere, exact, slotWords } from '@shared/time/format.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import { ConfirmDialog } from '@staff/shared/ui/ConfirmDialog.tsx';
import { useMay, useSession } from '@staff/shared/session/session.api.ts';
import { LateSlot } from './LateSlot.tsx';
import { moves } from './editor.api.ts';
import { isPublic, type Post } from '@staff/shared/post/post.api.ts';
import { RepeatButton } from '@staff/series/RepeatButton.tsx';
import type { Editor } from './useEditor.ts';
import panel from '@staff/shared/ui/Panel.module.css';
import { later } from '@staff/shared/ui/later.tsx';
import css from './Slot.module.css';

const SlotForm = later(async () => (await import('./SlotForm.tsx')).SlotForm);

/** Where there is nothing left to be planned; what failed altogether may get another time, what is public in part may not. */
const settled = ['PUBLISHING', 'PUBLISHED', 'PARTLY', 'UNKNOWN', 'NEEDS_PERSON', 'TO_DO', 'DISCARDED'];

/** When the post is due; only a wish until it is approved. */
export function SlotPanel({ clientId, editor, zone }: { clientId: string; editor: Editor; zone: string }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const { zone: reader } = useSession();
  const writes = useMay('WRITE_POSTS');
  const plans = useMay('PLAN_POSTS');
  const { post } = editor.work;
  const [params] = useSearchParams();
  const wished = params.get('day');
  const [editing, setEditing] = useState(wished !== null && post === null);
  const [error, setError] = useState<unknown>(null);
  const slot = post?.slot ?? null;
  const fixed = post !== null && (settled.includes(post.stage) || isPublic(post.deliveries));
  const wish = post === null || post.status === 'DRAFT' || post.status === 'IN_REVIEW';
  const repeats = post !== null && (post.status === 'APPROVED' || post.status === 'SCHEDULED');
  const may = wish ? writes : plans;
  const away = slot && elsewhere(slot.at, slot.zone, reader, lang);

  const remove = () => {
    setError(null);
    editor
      .move((current: Post) => moves.unslot(current))
      .catch((thrown: unknown) => {
        setError(thrown);
      });
  };

  return (
    <section className={panel.panel} aria-label={t('slot.title')}>
      <div className={panel.panelHead}>
        <h2>{t('slot.title')}</h2>
        {wish && <span className={css.hint}>{t('slot.wish')}</span>}
      </div>
      {error !== null && <ErrorNotice error={error} compact />}
      {slot && !editing && (
        <p className={css.words} title={exact(slot.at, slot.zone, lang)}>
          <IconCalendarEvent size={20} stroke={1.75} aria-hidden="true" />
          <span>
            {slotWords(slot.at, slot.zone, now, lang)}
            {away && <span className={css.away}> ({away})</span>}
          </span>
        </p>
      )}
      {slot && !editing && !fixed && <LateSlot approval={post?.approval} at={slot.at} zone={slot.zone} />}
      {!slot && !editing && (
        <p className={css.none}>
          <IconClock size={18} stroke={1.75} aria-hidden="true" />
          {t('slot.none')}
        </p>
      )}
      {editing && (
        <SlotForm
          clientId={clientId}
          editor={editor}
          zone={zone}
          slot={slot}
          day={wished}
          onDone={() => {
            setEditing(false);
          }}
        />
      )}
      {may && !editing && (!fixed || repeats) && (
        <div className={css.does}>
          {!fixed && (
            <Button
              size="xs"
              variant={slot || wish ? 'default' : 'filled'}
              onClick={() => {
                setEditing(true);
              }}
            >
              {slot ? t('slot.change') : t('slot.choose')}
            </Button>
          )}
          {!fixed && slot && (
            <Button size="xs" variant="subtle" color="var(--ink-2)" onClick={remove}>
              {t('slot.remove')}
            </Button>
          )}
          {!fixed && (post?.status === 'APPROVED' || post?.stage === 'FAILED') && (
            <SendNow editor={editor} post={post} />
          )}
          {repeats && <RepeatButton post={post} zone={slot?.zone ?? zone} />}
        </div>
      )}
    </section>
  );
}

function SendNow({ editor, post }: { editor: Editor; post: Post }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconBolt size={16} />}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('slot.now')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('slot.nowQuestion')}
          clientId={post.clientId}
          confirmLabel={t('slot.now')}
          onConfirm={() => editor.move((current) => moves.now(current))}
          onClose={() => {
            setAsking(false);
          }}
        >
          <p>{t('slot.nowHelp', { count: post.draft.channelIds.length })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
