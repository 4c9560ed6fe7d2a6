import { Button } from '@mantine/core';
import { useState, type RefObject } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { near } from '@shared/time/format.ts';
import { useNow } from '@shared/time/useNow.ts';
import { useMay } from '@staff/shared/session/session.api.ts';
import { canBeSnoozed, type InquiryDetail, type useHandleInquiry } from './inbox.api.ts';
import { ownMoment, snoozeChoices, tomorrowMorning } from './snooze.ts';
import { ZonedTime } from './ZonedTime.tsx';
import css from './Inbox.module.css';

interface Props {
  inquiry: InquiryDetail;
  zone: string;
  handle: ReturnType<typeof useHandleInquiry>;
  box: RefObject<HTMLSelectElement | null>;
}

/** Until when an open inquiry is put off, and how to change that. */
export function Snooze({ inquiry, zone, handle, box }: Props) {
  const { t, lang } = useTranslation();
  const may = useMay('REPLY');
  const now = useNow();
  const [own, setOwn] = useState<string | null>(null);
  const until = inquiry.snoozedUntil ?? null;
  const put = (next: string | null) => {
    setOwn(null);
    handle.snooze.mutate(next);
  };
  if (!canBeSnoozed.includes(inquiry.status) || (!may && until === null)) return null;
  if (until !== null)
    return (
      <div className={css.field}>
        {t('inbox.snooze')}
        <span className={css.snoozed}>
          <ZonedTime at={until} zone={zone} />
          {may && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                put(null);
              }}
            >
              {t('inbox.wake')}
            </Button>
          )}
        </span>
      </div>
    );
  const moment = own === null ? null : ownMoment(own, zone, now);
  return (
    <div className={css.field}>
      <label className={css.field}>
        {t('inbox.snooze')}
        <select
          ref={box}
          className={css.select}
          value={own === null ? '' : 'own'}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen === '') setOwn(null);
            else if (chosen === 'own') setOwn(tomorrowMorning(now, zone));
            else put(chosen);
          }}
        >
          <option value="">{t('inbox.notSnoozed')}</option>
          {snoozeChoices(now, zone).map((choice) => (
            <option key={choice.name} value={choice.until}>
              {t(`inbox.snoozeFor.${choice.name}`)} ({near(choice.until, now, zone, lang, true)})
            </option>
          ))}
          <option value="own">{t('inbox.snoozeFor.own')}</option>
        </select>
      </label>
      {own !== null && (
        <span className={css.snoozed}>
          <input
            type="datetime-local"
            className={css.select}
            value={own}
            aria-label={t('inbox.snoozeFor.own')}
            aria-invalid={moment === null}
            onChange={(event) => {
              setOwn(event.currentTarget.value);
            }}
          />
          <Button
            size="xs"
            variant="default"
            disabled={moment === null}
            onClick={() => {
              put(moment);
            }}
          >
            {t('inbox.snoozeDo')}
          </Button>
        </span>
      )}
    </div>
  );
}
