// Answers of portal-monitoring, written by its SampleTests with -Dapi.write=true.
import type { PortalInquiryOpen } from '../../src/shared/api/portal-monitoring.ts';

export const open: PortalInquiryOpen = {
  "askedAt" : "2026-12-02T09:01:00Z",
  "businessDueAt" : "2026-12-02T13:01:00Z",
  "excerpt" : "Gibt es Roggenbrot?",
  "network" : "SIMULATOR",
  "publicLevel" : "GREEN",
  "state" : "OPEN"
};

export const waiting: PortalInquiryOpen = {
  "askedAt" : "2026-12-02T09:01:00Z",
  "businessDueAt" : null,
  "excerpt" : "Liefert ihr nach Potsdam?",
  "network" : "SIMULATOR",
  "publicLevel" : "GREEN",
  "state" : "WAITING_FOR_CLIENT"
};
