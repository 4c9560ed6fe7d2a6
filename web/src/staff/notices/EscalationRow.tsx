import '@staff/shared/styles/input.ts';
import { Button, TextInput } from '@mantine/core';
import type { AlertKind } from '@shared/api/clients.ts';
import { useTranslation } from '@shared/i18n.ts';
import field from '@shared/ui/Field.module.css';
import { useParsedInput } from '@staff/shared/input/useParsedInput.ts';
import { steps, type Draft } from './escalation.ts';
import { minutesWords, parseMinutes, type Minutes } from './workTime.ts';
import css from './Preferences.module.css';

interface Props {
  kind: AlertKind;
  usual: Draft;
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** When others are told of one kind, with what is usual below its name. */
export function EscalationRow({ kind, usual, draft, onChange }: Props) {
  const { t } = useTranslation();
  const name = t(`notice.kind.${kind}`);
  const differs = steps.some((step) => usual[step] !== draft[step]);
  const times = steps
    .map((step) => usual[step])
    .map((minutes) => (typeof minutes === 'number' ? minutesWords(minutes, t) : t('escalation.never')));
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={field.hint}>{t('escalation.usual', { times: times.join(' / ') })}</span>
      </th>
      {steps.map((step) => (
        <td key={step} data-label={t(`escalation.step.${step}`)}>
          <MinutesInput
            label={t('escalation.of', { kind: name, step: t(`escalation.step.${step}`) })}
            value={draft[step]}
            onChange={(minutes) => {
              onChange({ ...draft, [step]: minutes });
            }}
          />
        </td>
      ))}
      <td className={css.does}>
        {differs && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t('escalation.resetOf', { kind: name })}
            onClick={() => {
              onChange(usual);
            }}
          >
            {t('escalation.reset')}
          </Button>
        )}
      </td>
    </tr>
  );
}

interface InputProps {
  label: string;
  value: Minutes;
  onChange: (minutes: Minutes) => void;
}

/** A length of working time, typed as people write it; once the field is left it stands there in hours and minutes. */
function MinutesInput({ label, value, onChange }: InputProps) {
  const { t } = useTranslation();
  const words = (minutes: Minutes) => (typeof minutes === 'number' ? minutesWords(minutes, t) : '');
  const { text, means, typing, type, leave } = useParsedInput(value, words(value), parseMinutes, onChange);
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={t('escalation.never')}
      autoComplete="off"
      maxLength={20}
      value={text}
      error={means === 'bad' && !typing && t('escalation.bad')}
      onChange={(event) => {
        type(event.currentTarget.value);
      }}
      onBlur={() => {
        leave(means === 'bad' ? undefined : words(means));
      }}
    />
  );
}
