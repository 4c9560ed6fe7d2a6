import { Button } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '@shared/i18n.ts';
import { LaterDayInput } from '@staff/shared/input/LaterDayInput.tsx';
import type { ClientDetails, Closure } from './client.api.ts';
import css from './OpeningHours.module.css';
import cards from '@staff/shared/list/Cards.module.css';
import field from '@shared/ui/Field.module.css';

interface Props {
  file: ClientDetails;
  onChange: (file: ClientDetails) => void;
  disabled: boolean;
}

/** Days on which the client is closed beside the public holidays. */
export function Closures({ file, onChange, disabled }: Props) {
  const { t } = useTranslation();
  const set = (closures: Closure[]) => {
    onChange({ ...file, closures });
  };
  const put = (index: number, change: Partial<Closure>) => {
    set(file.closures.map((each, at) => (at === index ? { ...each, ...change } : each)));
  };
  const today = new Date().toISOString().slice(0, 10);
  return (
    <fieldset disabled={disabled} className={cards.card}>
      <h2>{t('closure.title')}</h2>
      <p className={field.hint}>{t('closure.help')}</p>
      {file.closures.map((closure, index) => (
        <div key={index} className={css.closure} role="group" aria-label={closure.reason || t('closure.title')}>
          <Days
            closure={closure}
            zone={file.zone}
            onChange={(days) => {
              put(index, days);
            }}
          />
          <input
            type="text"
            className={`${css.time ?? ''} ${css.reason ?? ''}`}
            maxLength={120}
            value={closure.reason ?? ''}
            placeholder={t('closure.reason')}
            aria-label={t('closure.reason')}
            onChange={(event) => {
              put(index, { reason: event.currentTarget.value });
            }}
          />
          <button
            type="button"
            className={css.remove}
            aria-label={t('do.remove')}
            onClick={() => {
              set(file.closures.filter((_, at) => at !== index));
            }}
          >
            <IconX size={16} aria-hidden="true" />
          </button>
        </div>
      ))}
      <Button
        className={css.add ?? ''}
        variant="subtle"
        size="compact-xs"
        leftSection={<IconPlus size={14} />}
        onClick={() => {
          set([...file.closures, { from: today, to: today, reason: '' }]);
        }}
      >
        {t('closure.add')}
      </Button>
    </fieldset>
  );
}

/** A range of days, both included. A start after the end moves the end along when the field is left. */
function Days({
  closure,
  zone,
  onChange,
}: {
  closure: Closure;
  zone: string;
  onChange: (days: Pick<Closure, 'from' | 'to'>) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <LaterDayInput
        label={t('closure.from')}
        zone={zone}
        value={closure.from === '' ? null : closure.from}
        className={css.date ?? ''}
        onChange={(from) => {
          onChange({ from: from ?? '', to: closure.to });
        }}
        onBlur={() => {
          if (closure.to !== '' && closure.from > closure.to) onChange({ from: closure.from, to: closure.from });
        }}
      />
      <LaterDayInput
        label={t('closure.to')}
        zone={zone}
        value={closure.to === '' ? null : closure.to}
        {...(closure.from === '' ? {} : { minDate: closure.from })}
        className={css.date ?? ''}
        onChange={(to) => {
          onChange({ from: closure.from, to: to ?? '' });
        }}
      />
    </>
  );
}
