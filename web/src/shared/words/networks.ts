/** The networks a channel can be on, and those mentions come from. */
export type Network = 'MASTODON' | 'BLUESKY' | 'SIMULATOR' | 'RSS' | (string & {});

/** The networks one can connect. */
export const connectable = ['MASTODON', 'BLUESKY', 'SIMULATOR'] as const;

const names: Record<string, string> = { MASTODON: 'Mastodon', BLUESKY: 'Bluesky', SIMULATOR: 'Simulator', RSS: 'RSS' };

/** Short names for channels side by side: the network where that is enough, else the channel's own name. */
export function shortName<T extends { network: Network; name: string }>(channel: T, beside: readonly T[]): string {
  return beside.filter((other) => other.network === channel.network).length > 1 ? channel.name : networkName(channel.network);
}

/** The name of a network as it writes itself. */
export const networkName = (network: Network): string => names[network] ?? network;
