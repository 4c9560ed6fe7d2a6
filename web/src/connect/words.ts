import { networkName } from '@shared/words/networks.ts';
import type { Connection } from './connect.api.ts';

/** What the sentences name. Accounts of Instagram are opened in the sign-in of Facebook. */
export const wordsOf = ({ network, asker }: Connection) => ({
  network: networkName(network),
  door: networkName(network === 'INSTAGRAM' ? 'FACEBOOK' : network),
  client: asker.clientName,
  person: asker.person,
});
