/** The areas of texts that each page needs beside those of the layout. */
export const areasOf = {
  today: ['posts', 'inbox', 'reasons'],
  inbox: ['inbox', 'posts', 'reasons'],
  calendar: ['posts', 'clients'],
  posts: ['posts', 'publish'],
  editor: ['posts', 'publish', 'findings', 'reasons', 'clients'],
  review: ['posts', 'findings', 'reasons'],
  watches: ['watches', 'inbox', 'reasons'],
  media: ['posts'],
  clients: ['clients', 'posts'],
  client: ['clients', 'posts', 'publish', 'reasons'],
  team: ['agency'],
  me: ['agency', 'clients'],
  partners: ['agency', 'posts'],
  audit: ['agency', 'posts', 'inbox'],
  mails: ['agency'],
} as const;

export type PageName = keyof typeof areasOf;
