// Answers of portal-gateway, written by its SampleTests with -Dapi.write=true.
import type { PortalSessionView } from '../../src/shared/api/portal-gateway.ts';

export const portalSession: PortalSessionView = {
  "clientName" : "Bäckerei",
  "expiresAt" : "2029-12-03T09:00:00Z",
  "language" : "de",
  "name" : "Vera"
};
