// Answers of monitoring, written by its SampleTests with -Dapi.write=true.
import type { InquiryDetail, InquiryState, InquiryView, ReactionsView, SourceView, Watch } from '../../src/shared/api/monitoring.ts';

export const inquiryState: InquiryState = {
  "id" : "01K00000000000000000000001",
  "status" : "WAITING_FOR_CLIENT",
  "version" : 1
};

export const openInquiry: InquiryDetail = {
  "addressee" : null,
  "answered" : false,
  "assigneeId" : null,
  "author" : {
    "handle" : "@lena",
    "name" : "Lena",
    "url" : "http://localhost/lena"
  },
  "changedAt" : "2026-12-02T09:21:00Z",
  "channelId" : "bakery-simulator",
  "clientId" : "bakery",
  "clocks" : {
    "business" : {
      "dueAt" : "2026-12-02T13:01:00Z",
      "overdue" : false,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null,
      "targetMinutes" : 240,
      "usedMinutes" : 20
    },
    "public" : {
      "amberAt" : "2026-12-03T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "level" : "GREEN",
      "redAt" : "2026-12-04T09:01:00Z",
      "restedMinutes" : 0,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null
    }
  },
  "excerpt" : "Gibt es Roggenbrot?",
  "id" : "01K00000000000000000000002",
  "kind" : "COMMENT",
  "lastReply" : null,
  "log" : [ {
    "at" : "2026-12-02T09:01:00Z",
    "by" : null,
    "event" : "opened",
    "text" : null
  } ],
  "mention" : {
    "alsoIn" : [ ],
    "attached" : null,
    "author" : {
      "handle" : "@lena",
      "name" : "Lena",
      "url" : "http://localhost/lena"
    },
    "channelId" : "bakery-simulator",
    "clientId" : "bakery",
    "editedAt" : null,
    "externalId" : "sample-open",
    "goneAt" : null,
    "history" : false,
    "id" : "01K00000000000000000000002",
    "inReplyToUrl" : null,
    "inquiryId" : "01K00000000000000000000002",
    "kind" : "COMMENT",
    "network" : "SIMULATOR",
    "publishedAt" : "2026-12-02T09:01:00Z",
    "receivedAt" : "2026-12-02T09:01:00Z",
    "sourceId" : "bakery-simulator",
    "text" : "Gibt es Roggenbrot?",
    "url" : "http://localhost/p/sample-open",
    "watchIds" : [ "01K00000000000000000000003" ]
  },
  "network" : "SIMULATOR",
  "notes" : [ {
    "at" : "2026-12-02T09:21:00Z",
    "by" : "paul",
    "byName" : "Staff paul",
    "id" : "01K00000000000000000000004",
    "text" : "Die Backstube fragen."
  } ],
  "receivedAt" : "2026-12-02T09:01:00Z",
  "replies" : [ ],
  "snoozedUntil" : null,
  "status" : "OPEN",
  "tags" : null,
  "thread" : [ {
    "alsoIn" : [ ],
    "attached" : null,
    "author" : {
      "handle" : "@lena",
      "name" : "Lena",
      "url" : "http://localhost/lena"
    },
    "channelId" : "bakery-simulator",
    "clientId" : "bakery",
    "editedAt" : null,
    "externalId" : "sample-open",
    "goneAt" : null,
    "history" : false,
    "id" : "01K00000000000000000000002",
    "inReplyToUrl" : null,
    "inquiryId" : "01K00000000000000000000002",
    "kind" : "COMMENT",
    "network" : "SIMULATOR",
    "publishedAt" : "2026-12-02T09:01:00Z",
    "receivedAt" : "2026-12-02T09:01:00Z",
    "sourceId" : "bakery-simulator",
    "text" : "Gibt es Roggenbrot?",
    "url" : "http://localhost/p/sample-open",
    "watchIds" : [ "01K00000000000000000000003" ]
  } ],
  "version" : 1
};

export const waitingInquiry: InquiryDetail = {
  "addressee" : null,
  "answered" : false,
  "assigneeId" : null,
  "author" : {
    "handle" : "@lena",
    "name" : "Lena",
    "url" : "http://localhost/lena"
  },
  "changedAt" : "2026-12-02T09:21:00Z",
  "channelId" : "bakery-simulator",
  "clientId" : "bakery",
  "clocks" : {
    "business" : {
      "dueAt" : null,
      "overdue" : false,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "PAUSED",
      "stoppedAt" : null,
      "targetMinutes" : 240,
      "usedMinutes" : 20
    },
    "public" : {
      "amberAt" : "2026-12-03T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "level" : "GREEN",
      "redAt" : "2026-12-04T09:01:00Z",
      "restedMinutes" : 0,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null
    }
  },
  "excerpt" : "Liefert ihr nach Potsdam?",
  "id" : "01K00000000000000000000001",
  "kind" : "COMMENT",
  "lastReply" : null,
  "log" : [ {
    "at" : "2026-12-02T09:01:00Z",
    "by" : null,
    "event" : "opened",
    "text" : null
  }, {
    "at" : "2026-12-02T09:21:00Z",
    "by" : "Staff paul",
    "event" : "status",
    "text" : "WAITING_FOR_CLIENT"
  } ],
  "mention" : {
    "alsoIn" : [ ],
    "attached" : null,
    "author" : {
      "handle" : "@lena",
      "name" : "Lena",
      "url" : "http://localhost/lena"
    },
    "channelId" : "bakery-simulator",
    "clientId" : "bakery",
    "editedAt" : null,
    "externalId" : "sample-waiting",
    "goneAt" : null,
    "history" : false,
    "id" : "01K00000000000000000000001",
    "inReplyToUrl" : null,
    "inquiryId" : "01K00000000000000000000001",
    "kind" : "COMMENT",
    "network" : "SIMULATOR",
    "publishedAt" : "2026-12-02T09:01:00Z",
    "receivedAt" : "2026-12-02T09:01:00Z",
    "sourceId" : "bakery-simulator",
    "text" : "Liefert ihr nach Potsdam?",
    "url" : "http://localhost/p/sample-waiting",
    "watchIds" : [ ]
  },
  "network" : "SIMULATOR",
  "notes" : [ ],
  "receivedAt" : "2026-12-02T09:01:00Z",
  "replies" : [ ],
  "snoozedUntil" : null,
  "status" : "WAITING_FOR_CLIENT",
  "tags" : null,
  "thread" : [ {
    "alsoIn" : [ ],
    "attached" : null,
    "author" : {
      "handle" : "@lena",
      "name" : "Lena",
      "url" : "http://localhost/lena"
    },
    "channelId" : "bakery-simulator",
    "clientId" : "bakery",
    "editedAt" : null,
    "externalId" : "sample-waiting",
    "goneAt" : null,
    "history" : false,
    "id" : "01K00000000000000000000001",
    "inReplyToUrl" : null,
    "inquiryId" : "01K00000000000000000000001",
    "kind" : "COMMENT",
    "network" : "SIMULATOR",
    "publishedAt" : "2026-12-02T09:01:00Z",
    "receivedAt" : "2026-12-02T09:01:00Z",
    "sourceId" : "bakery-simulator",
    "text" : "Liefert ihr nach Potsdam?",
    "url" : "http://localhost/p/sample-waiting",
    "watchIds" : [ ]
  } ],
  "version" : 1
};

export const answeredInquiry: InquiryDetail = {
  "addressee" : null,
  "answered" : true,
  "assigneeId" : null,
  "author" : {
    "handle" : "@lena",
    "name" : "Lena",
    "url" : "http://localhost/lena"
  },
  "changedAt" : "2026-12-02T09:21:00Z",
  "channelId" : "bakery-simulator",
  "clientId" : "bakery",
  "clocks" : {
    "business" : {
      "dueAt" : "2026-12-02T13:01:00Z",
      "overdue" : false,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "STOPPED",
      "stoppedAt" : "2026-12-02T09:21:00Z",
      "targetMinutes" : 240,
      "usedMinutes" : 20
    },
    "public" : {
      "amberAt" : "2026-12-03T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "level" : "GREEN",
      "redAt" : "2026-12-04T09:01:00Z",
      "restedMinutes" : 0,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "STOPPED",
      "stoppedAt" : "2026-12-02T09:21:00Z"
    }
  },
  "excerpt" : "Habt ihr morgen auf?",
  "id" : "01K00000000000000000000005",
  "kind" : "COMMENT",
  "lastReply" : {
    "at" : "2026-12-02T09:21:00Z",
    "by" : "paul",
    "byName" : "Staff paul",
    "id" : "01K00000000000000000000006",
    "reason" : null,
    "status" : "SENT",
    "text" : "Ja, ab sieben.",
    "url" : "https://network.example/1"
  },
  "log" : [ {
    "at" : "2026-12-02T09:01:00Z",
    "by" : null,
    "event" : "opened",
    "text" : null
  }, {
    "at" : "2026-12-02T09:21:00Z",
    "by" : "Staff paul",
    "event" : "answer-written",
    "text" : null
  }, {
    "at" : "2026-12-02T09:21:00Z",
    "by" : null,
    "event" : "answer-sent",
    "text" : null
  } ],
  "mention" : {
    "alsoIn" : [ ],
    "attached" : null,
    "author" : {
      "handle" : "@lena",
      "name" : "Lena",
      "url" : "http://localhost/lena"
    },
    "channelId" : "bakery-simulator",
    "clientId" : "bakery",
    "editedAt" : null,
    "externalId" : "sample-answered",
    "goneAt" : null,
    "history" : false,
    "id" : "01K00000000000000000000005",
    "inReplyToUrl" : null,
    "inquiryId" : "01K00000000000000000000005",
    "kind" : "COMMENT",
    "network" : "SIMULATOR",
    "publishedAt" : "2026-12-02T09:01:00Z",
    "receivedAt" : "2026-12-02T09:01:00Z",
    "sourceId" : "bakery-simulator",
    "text" : "Habt ihr morgen auf?",
    "url" : "http://localhost/p/sample-answered",
    "watchIds" : [ ]
  },
  "network" : "SIMULATOR",
  "notes" : [ ],
  "receivedAt" : "2026-12-02T09:01:00Z",
  "replies" : [ {
    "at" : "2026-12-02T09:21:00Z",
    "by" : "paul",
    "byName" : "Staff paul",
    "id" : "01K00000000000000000000006",
    "reason" : null,
    "status" : "SENT",
    "text" : "Ja, ab sieben.",
    "url" : "https://network.example/1"
  } ],
  "snoozedUntil" : null,
  "status" : "ANSWERED",
  "tags" : null,
  "thread" : [ {
    "alsoIn" : [ ],
    "attached" : null,
    "author" : {
      "handle" : "@lena",
      "name" : "Lena",
      "url" : "http://localhost/lena"
    },
    "channelId" : "bakery-simulator",
    "clientId" : "bakery",
    "editedAt" : null,
    "externalId" : "sample-answered",
    "goneAt" : null,
    "history" : false,
    "id" : "01K00000000000000000000005",
    "inReplyToUrl" : null,
    "inquiryId" : "01K00000000000000000000005",
    "kind" : "COMMENT",
    "network" : "SIMULATOR",
    "publishedAt" : "2026-12-02T09:01:00Z",
    "receivedAt" : "2026-12-02T09:01:00Z",
    "sourceId" : "bakery-simulator",
    "text" : "Habt ihr morgen auf?",
    "url" : "http://localhost/p/sample-answered",
    "watchIds" : [ ]
  } ],
  "version" : 2
};

export const inquiryRow: InquiryView = {
  "answered" : false,
  "assigneeId" : null,
  "author" : {
    "handle" : "@lena",
    "name" : "Lena",
    "url" : "http://localhost/lena"
  },
  "changedAt" : "2026-12-02T09:21:00Z",
  "channelId" : "bakery-simulator",
  "clientId" : "bakery",
  "clocks" : {
    "business" : {
      "dueAt" : null,
      "overdue" : false,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "PAUSED",
      "stoppedAt" : null,
      "targetMinutes" : 240,
      "usedMinutes" : 20
    },
    "public" : {
      "amberAt" : "2026-12-03T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "level" : "GREEN",
      "redAt" : "2026-12-04T09:01:00Z",
      "restedMinutes" : 0,
      "startedAt" : "2026-12-02T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null
    }
  },
  "excerpt" : "Liefert ihr nach Potsdam?",
  "id" : "01K00000000000000000000001",
  "kind" : "COMMENT",
  "lastReply" : null,
  "network" : "SIMULATOR",
  "receivedAt" : "2026-12-02T09:01:00Z",
  "snoozedUntil" : null,
  "status" : "WAITING_FOR_CLIENT",
  "tags" : null,
  "version" : 1
};

export const reactions: ReactionsView = {
  "channelId" : "bakery-mastodon",
  "clientId" : "bakery",
  "counts" : {
    "likes" : 12,
    "replies" : 3,
    "shares" : 2
  },
  "deliveryId" : "sample-delivery",
  "goneAt" : null,
  "network" : "MASTODON",
  "postId" : "sample-post",
  "readAt" : "2026-12-02T09:21:00Z"
};

export const watch: Watch = {
  "active" : true,
  "clientId" : "bakery",
  "id" : "01K00000000000000000000003",
  "name" : "Roggen",
  "query" : "Roggenbrot",
  "version" : 0
};

export const source: SourceView = {
  "channelId" : null,
  "error" : null,
  "id" : "feed-01K00000000000000000000007",
  "kind" : "FEED",
  "lastReadAt" : null,
  "name" : "Brotblog",
  "network" : "RSS",
  "nextAt" : "2026-12-02T09:00:00Z",
  "url" : "https://network.example/feeds/sample"
};
