/** The areas of texts that each page needs beside those of the layout. */
export const areasOf = {
  today: ['posts', 'inbox', 'reasons', 'channels'],
  inbox: ['inbox', 'naming', 'outbox', 'posts', 'reasons', 'findings', 'options'],
  calendar: ['posts', 'clients', 'planning'],
  posts: ['posts', 'publish'],
  editor: ['posts', 'publish', 'findings', 'options', 'reasons', 'clients', 'naming', 'remarks'],
  review: ['posts', 'findings', 'options', 'reasons', 'naming', 'remarks'],
  watches: ['watches', 'inbox', 'reasons'],
  media: ['posts', 'library'],
  channels: ['channels', 'posts', 'reasons'],
  clients: ['clients', 'posts'],
  client: ['clients', 'posts', 'publish', 'reasons'],
  team: ['agency', 'hooks', 'limits', 'notices', 'posts'],
  me: ['agency', 'clients', 'notices', 'posts'],
  notices: ['notices'],
  partners: ['agency', 'posts'],
  audit: ['agency', 'posts', 'inbox'],
  mails: ['agency'],
  sheet: ['posts', 'publish', 'planning', 'inbox', 'naming', 'outbox', 'reasons', 'findings', 'options', 'remarks'],
} as const;

/** The areas of the bar below every page, which loads them itself. */
export const areasOfOutbox = ['outbox', 'reasons'] as const;

/** The areas of the notices below the bell, which load them themselves. */
export const areasOfBell = ['notices'] as const;

export type PageName = keyof typeof areasOf;
