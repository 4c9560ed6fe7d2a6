import { language, type TFunction } from '@shared/language.ts';
import { shortDay } from '@shared/time/format.ts';

/** What an option of a network is called; an option that this page does not know, by its name. */
export const optionLabel = (t: TFunction, network: string, name: string): string =>
  t(`channelOption.${network}.${name}.label`, { defaultValue: name });

/** What a choice is called, and a time of day as people write it; anything else stands for itself. */
export function choiceLabel(t: TFunction, network: string, name: string, value: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(value) ?? [];
  if (day !== undefined && time !== undefined && !Number.isNaN(Date.parse(day)))
    return `${shortDay(day, language())}, ${time}`;
  return /^\w+$/.test(value) ? t(`channelOption.${network}.${name}.choices.${value}`, { defaultValue: value }) : value;
}

/** What somebody said, as people read it: a flag says nothing beside its label. */
export const saidLabel = (t: TFunction, network: string, name: string, value: string): string =>
  value === 'true'
    ? optionLabel(t, network, name)
    : `${optionLabel(t, network, name)}: ${choiceLabel(t, network, name, value)}`;

/** Whether it is shown as a story, on any network that has them: for a day, the picture or video alone. */
export const isStory = (options: Record<string, string>): boolean => options['as'] === 'story';
