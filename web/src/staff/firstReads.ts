/**
 * What the app reads first, for the first script of the page. `{scope}` is the client's part of the API, or the one over
 * all clients; what names `{client}` is read of one client only, what names `{all}` only over all of them.
 */
export const firstReads = {
  always: ['/api/clients?limit=200', '/api/attention/counts{of}', '/api/inquiries/counts{of}', '{client}/gate'],
  /** Beside these, where the address of a page has no filters. */
  pages: {
    today: ['/api/attention', '{scope}/inquiries?status=OPEN&status=WAITING_FOR_CLIENT&snoozed=false&limit=200'],
    review: ['/api/attention'],
    inbox: ['{scope}/inquiries?status=OPEN&snoozed=false'],
    posts: ['{scope}/posts'],
    editor: ['{client}/posts/{id}', '{client}/channels?limit=200'],
    watches: ['{scope}/mentions'],
    media: ['{client}/media'],
    client: ['{client}'],
    team: ['/api/staff?limit=200'],
    partners: ['/api/partners'],
    audit: ['{all}/audit'],
    mails: ['/api/mails'],
  },
};
