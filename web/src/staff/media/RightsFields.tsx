import '@staff/shared/styles/choice.ts';
import '@staff/shared/styles/input.ts';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from '@shared/i18n.ts';
import { useChannels, useClients } from '@staff/shared/client/clients.api.ts';
import { blankRights, consents, endOf, lastDay, type RightsText } from './rights.ts';
import css from './Media.module.css';

interface Props {
  clientId: string;
  rights: RightsText;
  onChange: (rights: RightsText) => void;
}

/** What is allowed with a picture or video. */
export function RightsFields({ clientId, rights, onChange }: Props) {
  const { t } = useTranslation();
  const zone = useClients().data?.find(({ id }) => id === clientId)?.zone ?? 'Europe/Berlin';
  const change = (changed: Partial<RightsText>) => {
    onChange({ ...rights, ...changed });
  };
  return (
    <details className={css.rights} open={rights !== blankRights}>
      <summary>{t('media.rights')}</summary>
      <div className={css.rightsIn}>
        <Textarea
          label={t('media.licence')}
          placeholder={t('media.licenceHelp')}
          autosize
          maxRows={4}
          maxLength={500}
          value={rights.licence}
          onChange={(event) => {
            change({ licence: event.currentTarget.value });
          }}
        />
        <div className={css.pair}>
          <TextInput
            label={t('media.credit')}
            maxLength={200}
            value={rights.credit}
            onChange={(event) => {
              change({ credit: event.currentTarget.value });
            }}
          />
          <TextInput
            type="date"
            label={t('media.until')}
            value={lastDay(rights.until, zone)}
            onChange={(event) => {
              change({ until: endOf(event.currentTarget.value, zone) });
            }}
          />
        </div>
        <NativeSelect
          label={t('media.consent')}
          value={rights.consent}
          data={consents.map((value) => ({ value, label: t(`media.consents.${value}`) }))}
          onChange={(event) => {
            change({ consent: event.currentTarget.value as RightsText['consent'] });
          }}
        />
        <AllowedChannels
          clientId={clientId}
          chosen={rights.channels}
          onChange={(channels) => {
            change({ channels });
          }}
        />
      </div>
    </details>
  );
}

interface ChannelsProps {
  clientId: string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

function AllowedChannels({ clientId, chosen, onChange }: ChannelsProps) {
  const { t } = useTranslation();
  const channels = useChannels(clientId).data ?? [];
  if (channels.length === 0) return null;
  return (
    <Checkbox.Group
      label={t('media.channels')}
      description={t('media.channelsHelp')}
      value={chosen}
      onChange={onChange}
    >
      <div className={css.crops}>
        {channels.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
