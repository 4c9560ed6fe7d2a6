import type { Session } from './session.api.ts';

/** Mina, who writes and plans the posts of all clients; a test says what is different. */
export const signedIn = (different: Partial<Session> = {}): Session => ({
  staffId: 's1',
  name: 'Mina',
  email: 'm@x.example',
  role: 'EDITOR',
  permissions: ['READ', 'WRITE_POSTS', 'PLAN_POSTS'],
  language: 'de',
  zone: 'Europe/Berlin',
  allClients: true,
  clientIds: [],
  demo: false,
  ...different,
});
