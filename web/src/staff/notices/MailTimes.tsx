import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { NativeSelect, Switch } from '@mantine/core';
import type { PreferencesForm } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { TimeInput } from '@staff/shared/input/TimeInput.tsx';
import { useDeputies } from './absences.api.ts';
import css from './Preferences.module.css';

interface Props {
  form: PreferencesForm;
  onChange: (change: Partial<PreferencesForm>) => void;
}

/** When mails come, and who is told in the reader's place. */
export function MailTimes({ form, onChange }: Props) {
  const { t } = useTranslation();
  const deputies = useDeputies();
  const { quiet } = form;
  return (
    <>
      <h3>{t('noticeChoice.times')}</h3>
      <div className={field.row}>
        <TimeInput
          label={t('noticeChoice.digestAt')}
          value={form.digestAt}
          onChange={(digestAt) => {
            onChange({ digestAt });
          }}
        />
        <TimeInput
          label={t('noticeChoice.quietFrom')}
          value={quiet.from}
          onChange={(from) => {
            onChange({ quiet: { ...quiet, from } });
          }}
        />
        <TimeInput
          label={t('noticeChoice.quietTo')}
          value={quiet.to}
          onChange={(to) => {
            onChange({ quiet: { ...quiet, to } });
          }}
        />
      </div>
      <p className={field.hint}>{t('noticeChoice.quietHelp')}</p>
      <Switch
        label={t('noticeChoice.weekends')}
        checked={quiet.weekends}
        onChange={(event) => {
          onChange({ quiet: { ...quiet, weekends: event.currentTarget.checked } });
        }}
      />
      <div className={css.one}>
        <NativeSelect
          label={t('noticeChoice.deputy')}
          description={t('noticeChoice.deputyHelp')}
          value={form.deputyId ?? ''}
          data={[{ value: '', label: t('noticeChoice.nobody') }, ...deputies]}
          onChange={(event) => {
            onChange({ deputyId: event.currentTarget.value || null });
          }}
        />
      </div>
    </>
  );
}
