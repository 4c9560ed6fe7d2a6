import '@staff/shared/styles/input.ts';
import '@staff/shared/styles/segments.ts';
import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconRepeat } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '@shared/i18n.ts';
import { useNow } from '@shared/time/useNow.ts';
import { zoneName } from '@shared/time/format.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import field from '@shared/ui/Field.module.css';
import { CountInput } from '@staff/shared/input/CountInput.tsx';
import { DayInput } from '@staff/shared/input/DayInput.tsx';
import { TimeInput } from '@staff/shared/input/TimeInput.tsx';
import { ClientTag } from '@staff/shared/client/ClientTag.tsx';
import { path } from '@staff/shared/client/scope.ts';
import { dayName, daysOfWeek, frequencies, useSeriesChange, type Frequency } from './series.api.ts';
import { nameOf } from '@staff/shared/post/draft.ts';
import type { Post } from '@staff/shared/post/post.api.ts';
import { firstDay, formFrom, missing, ruleOf, type RuleForm } from './ruleForm.ts';
import { proposal } from '@staff/shared/post/slot.ts';
import { Modal } from '@staff/shared/ui/Modal.tsx';
import css from './RepeatButton.module.css';
import { SeriesDates } from './SeriesDates.tsx';

/** How often, on which days, at what time and until when, with a preview of the dates. */
export function RepeatDialog({ post, zone, onClose }: { post: Post; zone: string; onClose: () => void }) {
  const { t, lang } = useTranslation();
  const now = useNow();
  const navigate = useNavigate();
  const { begin } = useSeriesChange(post.clientId);
  const due = post.slot
    ? { date: post.slot.local.slice(0, 10), time: post.slot.local.slice(11, 16) }
    : proposal(now, zone);
  const [form, setForm] = useState<RuleForm>(() => formFrom(due.date, due.time));
  const [fromChosen, setFromChosen] = useState(false);
  const put = (change: Partial<RuleForm>) => {
    setForm((before) => ({ ...before, ...change }));
  };
  const rule = ruleOf(form, zone);
  const lacks = missing(form);
  const [rested] = useDebouncedValue(rule, 350, { leading: true });
  const date = { zone, minDate: dateOf(now, zone) };

  const start = () => {
    if (rule === null) return;
    begin.mutate(
      { postId: post.id, rule },
      {
        onSuccess: () => {
          const id = notifications.show({
            autoClose: 12_000,
            message: (
              <span className={css.begun}>
                {t('series.begun')}
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => {
                    notifications.hide(id);
                    void navigate(path(post.clientId, 'client?tab=series'));
                  }}
                >
                  {t('series.toList')}
                </Button>
              </span>
            ),
          });
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('series.title', { title: nameOf(post.draft) || t('post.untitled') })}
      closeButtonProps={{ 'aria-label': t('do.close') }}
    >
      <div className={field.stack}>
        <ClientTag clientId={post.clientId} />
        <p className={field.hint}>{t('series.help')}</p>
        <div className={field.row}>
          <NativeSelect
            label={t('series.frequency')}
            value={form.frequency}
            data={frequencies.map((each) => ({ value: each, label: t(`series.${each}`) }))}
            onChange={(event) => {
              const frequency = event.currentTarget.value as Frequency;
              put({ frequency, ...(fromChosen ? {} : { from: firstDay(frequency, due.date) }) });
            }}
          />
          <CountInput
            className={css.number ?? ''}
            label={t('series.every')}
            min={1}
            max={99}
            value={form.every}
            onChange={(every) => {
              put({ every });
            }}
          />
          <span className={css.unit}>
            {lacks !== 'every' && t(`series.unit.${form.frequency}`, { count: Number(form.every) })}
          </span>
        </div>
        {form.frequency === 'WEEKLY' && (
          <div className={field.tight}>
            <span className={css.label} id="repeat-days">
              {t('series.days')}
            </span>
            <div className={css.days} role="group" aria-labelledby="repeat-days">
              {daysOfWeek.map((day) => {
                const chosen = form.weekdays.includes(day);
                return (
                  <button
                    key={day}
                    type="button"
                    role="checkbox"
                    aria-checked={chosen}
                    aria-label={t(`weekday.${day}`)}
                    className={css.day}
                    onClick={() => {
                      put({
                        weekdays: chosen ? form.weekdays.filter((each) => each !== day) : [...form.weekdays, day],
                      });
                    }}
                  >
                    {dayName(day, lang)}
                  </button>
                );
              })}
            </div>
          </div>
        )}
        <div className={`${field.row ?? ''} ${css.when ?? ''}`}>
          <DayInput
            {...date}
            label={t('series.from')}
            value={form.from}
            className={css.date ?? ''}
            onChange={(from) => {
              setFromChosen(true);
              put({ from });
            }}
          />
          <TimeInput
            label={t('slot.time')}
            description={t('slot.zone', { zone: zoneName(zone) })}
            value={form.time}
            onChange={(time) => {
              put({ time });
            }}
          />
        </div>
        <div className={field.row}>
          <div className={css.ends}>
            <span className={css.label} aria-hidden="true">
              {t('series.ends')}
            </span>
            <SegmentedControl
              size="xs"
              aria-label={t('series.ends')}
              value={form.ends}
              data={[
                { value: 'count', label: t('series.byCount') },
                { value: 'until', label: t('series.byDate') },
              ]}
              onChange={(ends) => {
                put({ ends: ends === 'until' ? 'until' : 'count' });
              }}
            />
          </div>
          {form.ends === 'count' ? (
            <CountInput
              className={css.number ?? ''}
              label={t('series.count')}
              min={1}
              max={366}
              value={form.count}
              onChange={(count) => {
                put({ count });
              }}
            />
          ) : (
            <DayInput
              {...date}
              label={t('series.until')}
              value={form.until}
              className={css.date ?? ''}
              onChange={(until) => {
                put({ until });
              }}
            />
          )}
        </div>
        <div className={css.preview} role="status">
          {lacks !== null ? (
            <p className={css.lacks}>{t(`series.incomplete.${lacks}`)}</p>
          ) : (
            <SeriesDates clientId={post.clientId} rule={rested} time={form.time.slice(0, 5)} />
          )}
        </div>
        {begin.error && <ErrorNotice error={begin.error} compact />}
        <div className={field.actions}>
          <Button variant="default" onClick={onClose}>
            {t('do.cancel')}
          </Button>
          <Button
            leftSection={<IconRepeat size={18} />}
            loading={begin.isPending}
            disabled={rule === null}
            onClick={start}
          >
            {t('series.begin')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
