// Answers of portal-content, written by its SampleTests with -Dapi.write=true.
import type { PortalPostPlanned, PortalPostPublished } from '../../src/shared/api/portal-content.ts';

export const planned: PortalPostPlanned = {
  "at" : "2026-12-09T11:00:00Z",
  "local" : "2026-12-09T12:00:00",
  "networks" : [ "MASTODON", "BLUESKY" ],
  "pictures" : [ ],
  "stage" : "SCHEDULED",
  "text" : "Brötchen ab sechs"
};

export const published: PortalPostPublished = {
  "at" : "2026-12-02T11:00:00Z",
  "links" : [ {
    "channelName" : "Sonnenschein auf Mastodon",
    "network" : "MASTODON",
    "url" : "https://mastodon.example/@s/01K00000000000000000000001"
  }, {
    "channelName" : "Sonnenschein auf Bluesky",
    "network" : "BLUESKY",
    "url" : "https://bsky.app/profile/sonnenschein.test/post/01K00000000000000000000002"
  } ],
  "local" : "2026-12-02T12:00:00",
  "pictures" : [ ],
  "text" : "Stollen ab heute"
};
