import type { Network as Known } from '../api/clients.ts';
import { language } from '../language.ts';
import type { Lang } from '../time/format.ts';

/** The networks a channel can be on, and those mentions come from; a newer server may know more. */
export type Network = Known | (string & {});

/** What the pages know about a network. */
interface Profile {
  /** As it writes itself; the one for practice is called by a word. */
  name: string | Record<Lang, string>;
  /** The server of every account there. */
  server?: string;
  /** A sample of an address that differs per account. */
  serverLike?: string;
  /** Its owner opens the account in the network's own sign-in; nobody types a secret. */
  signIn?: true;
  /** A person publishes by hand; there is no account to connect. */
  manual?: true;
  /** A post can have a content warning and a visibility. */
  choosesHowItIsShown?: true;
  /** We only listen there. */
  feed?: true;
  /** There is one only where Litfass is tried out. */
  practice?: true;
}

const practiceNetwork = { de: 'Probenetz', en: 'Practice network' };
const thePracticeNetwork = { de: 'das Probenetz', en: 'the practice network' };

/** In the order in which they are offered. */
const profiles: Record<string, Profile> = {
  MASTODON: { name: 'Mastodon', serverLike: 'https://mastodon.example', choosesHowItIsShown: true },
  BLUESKY: { name: 'Bluesky', server: 'https://bsky.social' },
  WORDPRESS: { name: 'WordPress', serverLike: 'https://blog.example' },
  TELEGRAM: { name: 'Telegram', server: 'https://api.telegram.org' },
  FACEBOOK: { name: 'Facebook', signIn: true },
  INSTAGRAM: { name: 'Instagram', signIn: true },
  THREADS: { name: 'Threads', signIn: true },
  LINKEDIN: { name: 'LinkedIn', signIn: true },
  X: { name: 'X', signIn: true },
  GOOGLE_BUSINESS: { name: 'Google Business', signIn: true },
  YOUTUBE: { name: 'YouTube', signIn: true },
  TIKTOK: { name: 'TikTok', signIn: true },
  WEBHOOK: { name: 'Webhook', serverLike: 'https://shop.example/litfass' },
  XING: { name: 'XING', serverLike: 'https://www.xing.com/pages/…', manual: true },
  NEWSLETTER: { name: 'Newsletter', manual: true },
  PRINT: { name: 'Print', manual: true },
  SIMULATOR: { name: practiceNetwork, serverLike: 'http://127.0.0.1:8090', practice: true },
  RSS: { name: 'RSS', feed: true },
};

/** The networks a client can publish on. */
export const publishingNetworks = (): Known[] =>
  Object.keys(profiles).filter((network): network is Known => !profiles[network]?.feed);

/** The networks one can connect; the one for practice only where Litfass is tried out. */
export const connectable = (demo: boolean): string[] =>
  Object.keys(profiles).filter((network) => !profiles[network]?.feed && (demo || !profiles[network]?.practice));

export const connectsBySignIn = (network: Network): boolean => profiles[network]?.signIn === true;

export const isManual = (network: Network): boolean => profiles[network]?.manual === true;

export const choosesHowItIsShown = (network: Network): boolean => profiles[network]?.choosesHowItIsShown === true;

/** The server of every account of a network; empty where each has its own. */
export const usualServer = (network: Network): string => profiles[network]?.server ?? '';

/** What the address of a server looks like. */
export const sampleServer = (network: Network): string | undefined =>
  profiles[network]?.server ?? profiles[network]?.serverLike;

/** A short label for a channel in a row: its network if that is unambiguous, else its own name. */
export function shortName<T extends { network: Network; name: string }>(channel: T, beside: readonly T[]): string {
  return beside.filter((other) => other.network === channel.network).length > 1
    ? channel.name
    : networkName(channel.network);
}

/** The name of a network in the language of the page. */
export function networkName(network: Network): string {
  const { name = network } = profiles[network] ?? {};
  return typeof name === 'string' ? name : name[language()];
}

/** The same of a network that a service names in a sentence. */
export const inWords = (named: string): string => (named === 'Simulator' ? networkName('SIMULATOR') : named);

/** The same after a preposition, where the one for practice has its article. */
export const withArticle = (named: string): string => (named === 'Simulator' ? thePracticeNetwork[language()] : named);
