// Answers of gateway, written by its SampleTests with -Dapi.write=true.
import type { AuditView, SessionView } from '../../src/shared/api/gateway.ts';

export const session: SessionView = {
  "allClients" : true,
  "clientIds" : [ ],
  "demo" : false,
  "email" : "j@litfass.example",
  "language" : "de",
  "name" : "Jonas",
  "permissions" : [ "READ" ],
  "role" : "ANALYST",
  "staffId" : "jonas",
  "zone" : "Europe/Berlin"
};

export const auditPage: AuditView = {
  "items" : [ {
    "action" : "post-approved",
    "at" : "2026-12-02T09:00:00Z",
    "by" : {
      "id" : "jonas",
      "kind" : "STAFF",
      "name" : "Jonas"
    },
    "clientId" : "bakery",
    "detail" : null,
    "id" : "02",
    "subject" : "post"
  } ],
  "missing" : [ ],
  "next" : null
};
