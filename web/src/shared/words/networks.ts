/** The networks a channel can be on, and those mentions come from. */
export type Network =
  'MASTODON' | 'BLUESKY' | 'SIMULATOR' | 'WORDPRESS' | 'XING' | 'NEWSLETTER' | 'PRINT' | 'RSS' | (string & {});

/** The networks one can connect. */
export const connectable = ['MASTODON', 'BLUESKY', 'WORDPRESS', 'XING', 'NEWSLETTER', 'PRINT', 'SIMULATOR'] as const;

const names: Record<string, string> = {
  MASTODON: 'Mastodon',
  BLUESKY: 'Bluesky',
  SIMULATOR: 'Simulator',
  WORDPRESS: 'WordPress',
  XING: 'XING',
  NEWSLETTER: 'Newsletter',
  PRINT: 'Print',
  RSS: 'RSS',
};

/** True if a person publishes by hand; then there is no account to connect. */
export const isManual = (network: Network): boolean =>
  network === 'XING' || network === 'NEWSLETTER' || network === 'PRINT';

/** True if a post can have a content warning and a visibility. */
export const choosesHowItIsShown = (network: Network): boolean => network === 'MASTODON';

/** A short label for a channel in a row: its network if that is unambiguous, else its own name. */
export function shortName<T extends { network: Network; name: string }>(channel: T, beside: readonly T[]): string {
  return beside.filter((other) => other.network === channel.network).length > 1
    ? channel.name
    : networkName(channel.network);
}

/** The name of a network as it writes itself. */
export const networkName = (network: Network): string => names[network] ?? network;
