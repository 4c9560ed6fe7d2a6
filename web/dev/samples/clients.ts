// Answers of clients, written by its SampleTests with -Dapi.write=true.
import type { ChannelView, ClientRow, ClientView, PartnerView, StaffView, ViewerView } from '../../src/shared/api/clients.ts';

export const clientFile: ClientView = {
  "address" : "SIE",
  "approvalPolicy" : {
    "ownPosts" : false,
    "required" : true
  },
  "archived" : false,
  "closures" : [ ],
  "colour" : "#8A5A00",
  "id" : "01K00000000000000000000001",
  "languages" : [ "de" ],
  "municipality" : null,
  "name" : "Bäckerei Sonnenschein",
  "openingHours" : {
    "FRIDAY" : [ {
      "from" : "09:00:00",
      "to" : "17:00:00"
    } ],
    "MONDAY" : [ {
      "from" : "09:00:00",
      "to" : "17:00:00"
    } ],
    "SATURDAY" : [ ],
    "SUNDAY" : [ ],
    "THURSDAY" : [ {
      "from" : "09:00:00",
      "to" : "17:00:00"
    } ],
    "TUESDAY" : [ {
      "from" : "09:00:00",
      "to" : "17:00:00"
    } ],
    "WEDNESDAY" : [ {
      "from" : "09:00:00",
      "to" : "17:00:00"
    } ]
  },
  "responseTarget" : {
    "businessMinutes" : 240,
    "publicAmberHours" : 24,
    "publicBreachHours" : 72,
    "publicRedHours" : 48
  },
  "state" : null,
  "version" : 0,
  "zone" : "Europe/Berlin"
};

export const clientRow: ClientRow = {
  "address" : "SIE",
  "archived" : false,
  "colour" : "#8A5A00",
  "id" : "01K00000000000000000000001",
  "languages" : [ "de" ],
  "municipality" : null,
  "name" : "Bäckerei Sonnenschein",
  "state" : null,
  "zone" : "Europe/Berlin"
};

export const channel: ChannelView = {
  "clientId" : "01K00000000000000000000001",
  "createdAt" : "2026-12-02T09:00:00Z",
  "handle" : "sonnenschein",
  "id" : "01K00000000000000000000002",
  "name" : "Mastodon",
  "network" : "MASTODON",
  "server" : "https://mastodon.example",
  "status" : "LIVE",
  "statusReason" : "untested",
  "version" : 0
};

export const viewer: ViewerView = {
  "active" : true,
  "email" : "gudrun@sample.example",
  "id" : "01K00000000000000000000003",
  "language" : "de",
  "lastSeenAt" : null,
  "name" : "Gudrun"
};

export const member: StaffView = {
  "active" : true,
  "allClients" : false,
  "clientIds" : [ "01K00000000000000000000001" ],
  "email" : "mina@sample.example",
  "id" : "01K00000000000000000000004",
  "name" : "Mina",
  "role" : "EDITOR",
  "version" : 0
};

export const partner: PartnerView = {
  "active" : true,
  "clientIds" : [ "01K00000000000000000000001" ],
  "id" : "01K00000000000000000000005",
  "keys" : [ {
    "createdAt" : "2026-12-02T09:00:00Z",
    "expiresAt" : null,
    "id" : "01K00000000000000000000006",
    "prefix" : "ltf_live_8Kd2",
    "revokedAt" : null,
    "scopes" : [ "posts:read" ]
  } ],
  "name" : "Krümel"
};
