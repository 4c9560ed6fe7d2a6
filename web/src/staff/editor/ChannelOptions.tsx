import { useTranslation } from '@shared/i18n.ts';
import { shortName } from '@shared/words/networks.ts';
import type { Channel } from '@staff/shared/client/clients.api.ts';
import { channelOptionsOf, withChannelOption, type Draft } from '@staff/shared/post/draft.ts';
import { useNetworkOptions, type OptionField } from '@staff/shared/post/networks.api.ts';
import { ChannelOptionField } from './ChannelOptionField.tsx';
import css from './Editor.module.css';

interface Props {
  draft: Draft;
  open: boolean;
  /** The chosen ones. */
  channels: Channel[];
  /** The channel whose text is written; null while it is that of all. */
  current: string | null;
  type: (draft: Draft) => void;
}

/** What single networks want to know beside the words, each channel's folded away until somebody wants it. */
export function ChannelOptions({ draft, open, channels, current, type }: Props) {
  const { t } = useTranslation();
  const { data: networks = [] } = useNetworkOptions();
  const fieldsOf = ({ id, network }: Channel): OptionField[] => {
    const declared = networks.find((each) => each.network === network)?.options ?? [];
    const unknown = Object.keys(channelOptionsOf(draft, id)).filter(
      (name) => !declared.some((field) => field.name === name),
    );
    return [...declared, ...(networks.length === 0 ? [] : unknown.map(asText))];
  };
  const shown = channels.filter(
    (channel) => (current === null || channel.id === current) && fieldsOf(channel).length > 0,
  );
  return (
    <>
      {shown.map((channel) => {
        const values = channelOptionsOf(draft, channel.id);
        const count = Object.keys(values).length;
        return (
          <details key={channel.id} className={css.more} open={current === null ? undefined : count > 0}>
            <summary>
              {t('options.more', { name: shortName(channel, channels) })}
              {count > 0 && <span className={css.said}>{t('options.said', { count })}</span>}
            </summary>
            <fieldset
              className={css.options}
              disabled={!open}
              aria-label={t('options.more', { name: shortName(channel, channels) })}
            >
              {fieldsOf(channel).map((field) => (
                <ChannelOptionField
                  key={field.name}
                  network={channel.network}
                  field={field}
                  value={values[field.name] ?? ''}
                  onChange={(value) => {
                    type(withChannelOption(draft, channel.id, field.name, value));
                  }}
                />
              ))}
            </fieldset>
          </details>
        );
      })}
    </>
  );
}

/** What a network no longer asks is shown, so that it can be taken out. */
const asText = (name: string): OptionField => ({ name, kind: 'TEXT', most: 5000, required: false, choices: [] });
