import '@staff/shared/styles/input.ts';
import { Button, NativeSelect } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from '@shared/i18n.ts';
import { dateOf } from '@shared/time/zoned.ts';
import { useNow } from '@shared/time/useNow.ts';
import { ErrorNotice } from '@shared/ui/ErrorNotice.tsx';
import cards from '@staff/shared/list/Cards.module.css';
import { LaterDayInput } from '@staff/shared/input/LaterDayInput.tsx';
import { useSession } from '@staff/shared/session/session.api.ts';
import { useAddAbsence, useDeputies } from './absences.api.ts';

interface Form {
  who: string;
  from: string | null;
  to: string | null;
  deputyId: string;
}

/** Enters an absence: of one person, or of whoever is chosen. */
export function AbsenceForm({ staffId }: { staffId: string | null }) {
  const { t } = useTranslation();
  const { zone } = useSession();
  const today = dateOf(useNow(), zone);
  const add = useAddAbsence();
  const empty: Form = { who: staffId ?? '', from: null, to: null, deputyId: '' };
  const [form, setForm] = useState(empty);
  const people = useDeputies('');
  const deputies = people.filter(({ value }) => value !== form.who);
  const { who, from, to, deputyId } = form;
  const ready = who !== '' && deputyId !== '' && from !== null && to !== null && from <= to;
  const set = (change: Partial<Form>) => {
    setForm((now) => ({ ...now, ...change }));
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!ready) return;
    add.mutate(
      { staffId: who, from, to, deputyId },
      {
        onSuccess: () => {
          setForm(empty);
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <div className={`${cards.bar ?? ''} ${cards.top ?? ''}`}>
        {staffId === null && (
          <NativeSelect
            className={cards.day ?? ''}
            label={t('absence.who')}
            value={who}
            data={[{ value: '', label: t('absence.choose') }, ...people]}
            onChange={(event) => {
              const next = event.currentTarget.value;
              set({ who: next, ...(next === deputyId && { deputyId: '' }) });
            }}
          />
        )}
        <LaterDayInput
          className={cards.day ?? ''}
          label={t('absence.from')}
          zone={zone}
          minDate={today}
          value={from}
          onChange={(day) => {
            set({ from: day, ...(day !== null && to !== null && to < day && { to: day }) });
          }}
        />
        <LaterDayInput
          className={cards.day ?? ''}
          label={t('absence.to')}
          zone={zone}
          minDate={from ?? today}
          value={to}
          onChange={(day) => {
            set({ to: day });
          }}
        />
        <NativeSelect
          className={cards.day ?? ''}
          label={t('absence.deputy')}
          value={deputyId}
          data={[{ value: '', label: t('absence.choose') }, ...deputies]}
          onChange={(event) => {
            set({ deputyId: event.currentTarget.value });
          }}
        />
        <Button type="submit" mt={22} variant="default" loading={add.isPending} disabled={!ready}>
          {t('absence.add')}
        </Button>
      </div>
      {add.error && <ErrorNotice error={add.error} compact />}
    </form>
  );
}
