// Answers of portal-clients, written by its SampleTests with -Dapi.write=true.
import type { PortalBrand } from '../../src/shared/api/portal-clients.ts';

export const brand: PortalBrand = {
  "address" : "SIE",
  "asOf" : "2026-12-02T09:00:00Z",
  "clientName" : "Bäckerei Sonnenschein",
  "colour" : "#8A5A00",
  "language" : "de",
  "zone" : "Europe/Berlin"
};
