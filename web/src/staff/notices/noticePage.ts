import { inquiryPage, path, postPage } from '@staff/shared/client/scope.ts';
import type { Notice } from './notices.api.ts';

/** Where what a notice is about is seen to. */
export function noticePage(scope: string, { clientId, subject }: Pick<Notice, 'clientId' | 'subject'>): string {
  if (clientId == null) return path(scope, subject.type === 'STAFF' ? 'me' : 'today');
  switch (subject.type) {
    case 'POST':
      return postPage(scope, clientId, subject.id);
    case 'INQUIRY':
      // Somebody may have answered it by now.
      return `${inquiryPage(scope, clientId, subject.id)}&status=EVERY`;
    case 'CHANNEL':
      return path(clientId, 'client?tab=channels');
    case 'SOURCE':
      return path(clientId, 'watches?tab=sources');
    case 'SERIES':
      return path(clientId, 'calendar');
    case 'CLIENT':
      return path(clientId, 'today');
    case 'VIEWER':
      return path(clientId, 'client?tab=file');
    case 'STAFF':
      return path(scope, 'me');
  }
}
