import type { TFunction } from '@shared/language.ts';

/** What an option of a network is called; an option that this page does not know, by its name. */
export const optionLabel = (t: TFunction, network: string, name: string): string =>
  t(`channelOption.${network}.${name}.label`, { defaultValue: name });

/** What a choice is called; what is no choice stands for itself. */
export const choiceLabel = (t: TFunction, network: string, name: string, value: string): string =>
  /^\w+$/.test(value) ? t(`channelOption.${network}.${name}.choices.${value}`, { defaultValue: value }) : value;

/** What somebody said, as people read it: a flag says nothing beside its label. */
export const saidLabel = (t: TFunction, network: string, name: string, value: string): string =>
  value === 'true'
    ? optionLabel(t, network, name)
    : `${optionLabel(t, network, name)}: ${choiceLabel(t, network, name, value)}`;

/** Whether it is shown as a story, on any network that has them: for a day, the picture or video alone. */
export const isStory = (options: Record<string, string>): boolean => options['as'] === 'story';
