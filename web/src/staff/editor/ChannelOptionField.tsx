import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import type { Network } from '@shared/words/networks.ts';
import { choiceLabel, optionLabel } from '@shared/words/options/optionWords.ts';
import type { OptionField } from '@staff/shared/post/networks.api.ts';

interface Props {
  network: Network;
  field: OptionField;
  value: string;
  onChange: (value: string) => void;
}

/** How many characters make a line of text too long for one line. */
const line = 150;

/** One thing that a network wants to know, by its kind. */
export function ChannelOptionField({
  network,
  field: { name, kind, most, required, choices },
  value,
  onChange,
}: Props) {
  const { t } = useTranslation();
  const label = optionLabel(t, network, name);
  const help = t(`channelOption.${network}.${name}.help`, { defaultValue: '' });
  const about = { size: 'sm', label, ...(help === '' ? {} : { description: help }), required } as const;
  const change = (event: { currentTarget: { value: string } }) => {
    onChange(event.currentTarget.value);
  };
  switch (kind) {
    case 'FLAG':
      return (
        <Checkbox
          {...about}
          checked={value === 'true'}
          onChange={(event) => {
            onChange(event.currentTarget.checked ? 'true' : '');
          }}
        />
      );
    case 'CHOICE': {
      const [usual = ''] = choices;
      const offered = value === '' || choices.includes(value) ? choices : [...choices, value];
      return (
        <NativeSelect
          {...about}
          value={value || usual}
          data={offered.map((each) => ({ value: each, label: choiceLabel(t, network, name, each) }))}
          onChange={(event) => {
            onChange(event.currentTarget.value === usual ? '' : event.currentTarget.value);
          }}
        />
      );
    }
    case 'LINES':
      return <Textarea {...about} autosize minRows={2} maxRows={8} value={value} onChange={change} />;
    case 'LOCAL_TIME':
      return <TextInput {...about} type="datetime-local" value={value} onChange={change} />;
    case 'NUMBER':
      return <TextInput {...about} inputMode="numeric" value={value} maxLength={9} onChange={change} />;
    case 'LINK':
      return <TextInput {...about} type="url" value={value} maxLength={2000} onChange={change} />;
    case 'TEXT':
      return most > line ? (
        <Textarea {...about} autosize minRows={2} maxRows={8} value={value} maxLength={5000} onChange={change} />
      ) : (
        <TextInput {...about} value={value} maxLength={5000} onChange={change} />
      );
  }
}
