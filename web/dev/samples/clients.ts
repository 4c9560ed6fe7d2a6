// Answers of clients, written by its SampleTests with -Dapi.write=true.
import type { Absence, ChannelView, ClientRow, ClientView, HookDeliveryView, HookView, NoticeAdminView, NoticeView, PartnerView, PreferencesView, SentNotice, StaffView, ViewerView } from '../../src/shared/api/clients.ts';

export const clientFile: ClientView = {
  "address" : "SIE",
  "approvalPolicy" : {
    "client" : null,
    "levels" : [ ],
    "ownPosts" : false,
    "required" : true,
    "rules" : [ ]
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
  "portal" : {
    "sessionHours" : 720
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
  "access" : null,
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
  "bouncedAt" : null,
  "email" : "gudrun@sample.example",
  "id" : "01K00000000000000000000003",
  "language" : "de",
  "lastSeenAt" : null,
  "name" : "Gudrun",
  "version" : 0
};

export const member: StaffView = {
  "active" : true,
  "allClients" : false,
  "bouncedAt" : null,
  "clientIds" : [ "01K00000000000000000000001" ],
  "email" : "mina@sample.example",
  "id" : "01K00000000000000000000004",
  "name" : "Mina",
  "role" : "EDITOR",
  "version" : 0
};

export const notice: NoticeView = {
  "at" : "2026-12-02T09:00:00Z",
  "clientId" : "01K00000000000000000000001",
  "details" : {
    "channel" : "Mastodon"
  },
  "id" : "01K00000000000000000000005",
  "kind" : "DELIVERY_REJECTED",
  "state" : {
    "closed" : false,
    "read" : false
  },
  "subject" : {
    "id" : "p1",
    "matter" : "p1",
    "title" : "Brezeln im Angebot",
    "type" : "POST"
  },
  "told" : {
    "by" : null,
    "escalated" : false,
    "instead" : null,
    "urgent" : true
  }
};

export const noticePreferences: PreferencesView = {
  "choices" : { },
  "deputyId" : null,
  "digestAt" : "08:00:00",
  "kinds" : [ {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "DELIVERY_REJECTED"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "DELIVERY_UNCLEAR"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "DELIVERY_HELD"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "DELIVERY_EXPIRED"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "TASK_DUE"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "TASK_OVERDUE"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "APPROVAL_WANTED"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "APPROVAL_GIVEN"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "APPROVAL_REFUSED"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "APPROVAL_ENDING"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "SLOT_AT_RISK"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "REMARK"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "NAMED"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "PARTNER_DRAFT"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "SERIES_ENDING"
  }, {
    "choice" : {
      "mail" : "NEVER",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "INQUIRY_ASSIGNED"
  }, {
    "choice" : {
      "mail" : "NEVER",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "INQUIRY_REASSIGNED"
  }, {
    "choice" : {
      "mail" : "NEVER",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "INQUIRY_AMBER"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "INQUIRY_RED"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "INQUIRY_BREACHED"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "ANSWER_FAILED"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "ANSWER_UNCLEAR"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "CHANNEL_RECONNECT"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "CHANNEL_ENDING"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "SOURCE_TROUBLE"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : false,
    "kind" : "GATE_CLOSED"
  }, {
    "choice" : {
      "mail" : "IN_DIGEST",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "GATE_OPENED"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : false
    },
    "fixed" : false,
    "kind" : "VIEWER_GONE"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : true,
    "kind" : "NEW_DEVICE"
  }, {
    "choice" : {
      "mail" : "AT_ONCE",
      "scope" : "ALL_MY_CLIENTS",
      "urgent" : true
    },
    "fixed" : true,
    "kind" : "PASSWORD_CHANGED"
  } ],
  "quiet" : {
    "from" : "19:00:00",
    "to" : "07:00:00",
    "weekends" : true
  }
};

export const ladders: NoticeAdminView = {
  "ladders" : { },
  "usual" : {
    "ANSWER_FAILED" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    },
    "ANSWER_UNCLEAR" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    },
    "APPROVAL_ENDING" : {
      "admin" : 1440,
      "deputy" : 480,
      "lead" : 960
    },
    "APPROVAL_WANTED" : {
      "admin" : 960,
      "deputy" : 240,
      "lead" : 480
    },
    "CHANNEL_RECONNECT" : {
      "admin" : 480,
      "deputy" : 120,
      "lead" : 240
    },
    "DELIVERY_EXPIRED" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    },
    "DELIVERY_REJECTED" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    },
    "DELIVERY_UNCLEAR" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    },
    "INQUIRY_BREACHED" : {
      "admin" : 120,
      "deputy" : 0,
      "lead" : 0
    },
    "INQUIRY_RED" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    },
    "SLOT_AT_RISK" : {
      "admin" : 120,
      "deputy" : 0,
      "lead" : 60
    },
    "TASK_OVERDUE" : {
      "admin" : 240,
      "deputy" : 60,
      "lead" : 120
    }
  }
};

export const sentNotice: SentNotice = {
  "at" : "2026-12-02T09:00:00Z",
  "clientId" : "01K00000000000000000000001",
  "id" : "01K00000000000000000000005",
  "kind" : "DELIVERY_REJECTED",
  "mail" : {
    "failure" : null,
    "sentAt" : null,
    "tries" : 0
  },
  "read" : false,
  "staffId" : "01K00000000000000000000004",
  "title" : "Brezeln im Angebot"
};

export const absence: Absence = {
  "deputyId" : "01K00000000000000000000006",
  "from" : "2026-12-07",
  "id" : "01K00000000000000000000007",
  "staffId" : "01K00000000000000000000004",
  "to" : "2026-12-11"
};

export const hook: HookView = {
  "address" : "https://n8n.example/webhook/litfass",
  "clientIds" : null,
  "id" : "01K00000000000000000000008",
  "kinds" : null,
  "language" : "de",
  "name" : "n8n",
  "state" : {
    "failingSince" : null,
    "pause" : null
  },
  "version" : 0
};

export const hookDelivery: HookDeliveryView = {
  "at" : "2026-12-02T09:00:00Z",
  "id" : "01K00000000000000000000009",
  "kind" : "DELIVERY_REJECTED",
  "last" : null,
  "nextAt" : "2026-12-02T09:00:00Z",
  "status" : "WAITING",
  "triedAt" : null,
  "tries" : 0
};

export const partner: PartnerView = {
  "active" : true,
  "clientIds" : [ "01K00000000000000000000001" ],
  "id" : "01K00000000000000000000010",
  "keys" : [ {
    "createdAt" : "2026-12-02T09:00:00Z",
    "expiresAt" : null,
    "id" : "01K00000000000000000000011",
    "prefix" : "ltf_live_8Kd2",
    "revokedAt" : null,
    "scopes" : [ "posts:read" ]
  } ],
  "name" : "Krümel"
};
