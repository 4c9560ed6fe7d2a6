// Answers of monitoring, written by its SampleTests with -Dapi.write=true.
import type { InquiryDetail, InquiryView, SourceView, Watch } from '../../src/shared/api/monitoring.ts';

export const openInquiry: InquiryDetail = {
  "id" : "01K00000000000000000000001",
  "clientId" : "bakery",
  "channelId" : "bakery-simulator",
  "network" : "SIMULATOR",
  "kind" : "COMMENT",
  "status" : "OPEN",
  "assigneeId" : null,
  "author" : {
    "name" : "Lena",
    "handle" : "@lena",
    "url" : "http://localhost/lena"
  },
  "excerpt" : "Gibt es Roggenbrot?",
  "receivedAt" : "2026-12-02T09:01:00Z",
  "clocks" : {
    "business" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "dueAt" : "2026-12-02T13:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null,
      "targetMinutes" : 240,
      "usedMinutes" : 20,
      "overdue" : false
    },
    "public" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "amberAt" : "2026-12-03T09:01:00Z",
      "redAt" : "2026-12-04T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null,
      "restedMinutes" : 0,
      "level" : "GREEN"
    }
  },
  "lastReply" : null,
  "changedAt" : "2026-12-02T09:21:00Z",
  "version" : 1,
  "mention" : {
    "id" : "01K00000000000000000000001",
    "clientId" : "bakery",
    "channelId" : "bakery-simulator",
    "sourceId" : "bakery-simulator",
    "alsoIn" : [ ],
    "network" : "SIMULATOR",
    "kind" : "COMMENT",
    "externalId" : "sample-open",
    "author" : {
      "name" : "Lena",
      "handle" : "@lena",
      "url" : "http://localhost/lena"
    },
    "text" : "Gibt es Roggenbrot?",
    "attached" : null,
    "url" : "http://localhost/p/sample-open",
    "inReplyToUrl" : null,
    "publishedAt" : "2026-12-02T09:01:00Z",
    "editedAt" : null,
    "goneAt" : null,
    "receivedAt" : "2026-12-02T09:01:00Z",
    "watchIds" : [ "01K00000000000000000000002" ],
    "history" : false,
    "inquiryId" : "01K00000000000000000000001"
  },
  "thread" : [ {
    "id" : "01K00000000000000000000001",
    "clientId" : "bakery",
    "channelId" : "bakery-simulator",
    "sourceId" : "bakery-simulator",
    "alsoIn" : [ ],
    "network" : "SIMULATOR",
    "kind" : "COMMENT",
    "externalId" : "sample-open",
    "author" : {
      "name" : "Lena",
      "handle" : "@lena",
      "url" : "http://localhost/lena"
    },
    "text" : "Gibt es Roggenbrot?",
    "attached" : null,
    "url" : "http://localhost/p/sample-open",
    "inReplyToUrl" : null,
    "publishedAt" : "2026-12-02T09:01:00Z",
    "editedAt" : null,
    "goneAt" : null,
    "receivedAt" : "2026-12-02T09:01:00Z",
    "watchIds" : [ "01K00000000000000000000002" ],
    "history" : false,
    "inquiryId" : "01K00000000000000000000001"
  } ],
  "notes" : [ {
    "id" : "01K00000000000000000000003",
    "by" : "paul",
    "byName" : "Staff paul",
    "at" : "2026-12-02T09:21:00Z",
    "text" : "Die Backstube fragen."
  } ],
  "replies" : [ ],
  "log" : [ {
    "at" : "2026-12-02T09:01:00Z",
    "by" : null,
    "event" : "opened",
    "text" : null
  } ]
};

export const waitingInquiry: InquiryDetail = {
  "id" : "01K00000000000000000000004",
  "clientId" : "bakery",
  "channelId" : "bakery-simulator",
  "network" : "SIMULATOR",
  "kind" : "COMMENT",
  "status" : "WAITING_FOR_CLIENT",
  "assigneeId" : null,
  "author" : {
    "name" : "Lena",
    "handle" : "@lena",
    "url" : "http://localhost/lena"
  },
  "excerpt" : "Liefert ihr nach Potsdam?",
  "receivedAt" : "2026-12-02T09:01:00Z",
  "clocks" : {
    "business" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "dueAt" : null,
      "state" : "PAUSED",
      "stoppedAt" : null,
      "targetMinutes" : 240,
      "usedMinutes" : 20,
      "overdue" : false
    },
    "public" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "amberAt" : "2026-12-03T09:01:00Z",
      "redAt" : "2026-12-04T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null,
      "restedMinutes" : 0,
      "level" : "GREEN"
    }
  },
  "lastReply" : null,
  "changedAt" : "2026-12-02T09:21:00Z",
  "version" : 1,
  "mention" : {
    "id" : "01K00000000000000000000004",
    "clientId" : "bakery",
    "channelId" : "bakery-simulator",
    "sourceId" : "bakery-simulator",
    "alsoIn" : [ ],
    "network" : "SIMULATOR",
    "kind" : "COMMENT",
    "externalId" : "sample-waiting",
    "author" : {
      "name" : "Lena",
      "handle" : "@lena",
      "url" : "http://localhost/lena"
    },
    "text" : "Liefert ihr nach Potsdam?",
    "attached" : null,
    "url" : "http://localhost/p/sample-waiting",
    "inReplyToUrl" : null,
    "publishedAt" : "2026-12-02T09:01:00Z",
    "editedAt" : null,
    "goneAt" : null,
    "receivedAt" : "2026-12-02T09:01:00Z",
    "watchIds" : [ ],
    "history" : false,
    "inquiryId" : "01K00000000000000000000004"
  },
  "thread" : [ {
    "id" : "01K00000000000000000000004",
    "clientId" : "bakery",
    "channelId" : "bakery-simulator",
    "sourceId" : "bakery-simulator",
    "alsoIn" : [ ],
    "network" : "SIMULATOR",
    "kind" : "COMMENT",
    "externalId" : "sample-waiting",
    "author" : {
      "name" : "Lena",
      "handle" : "@lena",
      "url" : "http://localhost/lena"
    },
    "text" : "Liefert ihr nach Potsdam?",
    "attached" : null,
    "url" : "http://localhost/p/sample-waiting",
    "inReplyToUrl" : null,
    "publishedAt" : "2026-12-02T09:01:00Z",
    "editedAt" : null,
    "goneAt" : null,
    "receivedAt" : "2026-12-02T09:01:00Z",
    "watchIds" : [ ],
    "history" : false,
    "inquiryId" : "01K00000000000000000000004"
  } ],
  "notes" : [ ],
  "replies" : [ ],
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
  } ]
};

export const answeredInquiry: InquiryDetail = {
  "id" : "01K00000000000000000000005",
  "clientId" : "bakery",
  "channelId" : "bakery-simulator",
  "network" : "SIMULATOR",
  "kind" : "COMMENT",
  "status" : "ANSWERED",
  "assigneeId" : null,
  "author" : {
    "name" : "Lena",
    "handle" : "@lena",
    "url" : "http://localhost/lena"
  },
  "excerpt" : "Habt ihr morgen auf?",
  "receivedAt" : "2026-12-02T09:01:00Z",
  "clocks" : {
    "business" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "dueAt" : "2026-12-02T13:01:00Z",
      "state" : "STOPPED",
      "stoppedAt" : "2026-12-02T09:21:00Z",
      "targetMinutes" : 240,
      "usedMinutes" : 20,
      "overdue" : false
    },
    "public" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "amberAt" : "2026-12-03T09:01:00Z",
      "redAt" : "2026-12-04T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "state" : "STOPPED",
      "stoppedAt" : "2026-12-02T09:21:00Z",
      "restedMinutes" : 0,
      "level" : "GREEN"
    }
  },
  "lastReply" : {
    "id" : "01K00000000000000000000006",
    "text" : "Ja, ab sieben.",
    "by" : "paul",
    "byName" : "Staff paul",
    "at" : "2026-12-02T09:21:00Z",
    "status" : "SENT",
    "url" : "https://network.example/1",
    "reason" : null
  },
  "changedAt" : "2026-12-02T09:21:00Z",
  "version" : 2,
  "mention" : {
    "id" : "01K00000000000000000000005",
    "clientId" : "bakery",
    "channelId" : "bakery-simulator",
    "sourceId" : "bakery-simulator",
    "alsoIn" : [ ],
    "network" : "SIMULATOR",
    "kind" : "COMMENT",
    "externalId" : "sample-answered",
    "author" : {
      "name" : "Lena",
      "handle" : "@lena",
      "url" : "http://localhost/lena"
    },
    "text" : "Habt ihr morgen auf?",
    "attached" : null,
    "url" : "http://localhost/p/sample-answered",
    "inReplyToUrl" : null,
    "publishedAt" : "2026-12-02T09:01:00Z",
    "editedAt" : null,
    "goneAt" : null,
    "receivedAt" : "2026-12-02T09:01:00Z",
    "watchIds" : [ ],
    "history" : false,
    "inquiryId" : "01K00000000000000000000005"
  },
  "thread" : [ {
    "id" : "01K00000000000000000000005",
    "clientId" : "bakery",
    "channelId" : "bakery-simulator",
    "sourceId" : "bakery-simulator",
    "alsoIn" : [ ],
    "network" : "SIMULATOR",
    "kind" : "COMMENT",
    "externalId" : "sample-answered",
    "author" : {
      "name" : "Lena",
      "handle" : "@lena",
      "url" : "http://localhost/lena"
    },
    "text" : "Habt ihr morgen auf?",
    "attached" : null,
    "url" : "http://localhost/p/sample-answered",
    "inReplyToUrl" : null,
    "publishedAt" : "2026-12-02T09:01:00Z",
    "editedAt" : null,
    "goneAt" : null,
    "receivedAt" : "2026-12-02T09:01:00Z",
    "watchIds" : [ ],
    "history" : false,
    "inquiryId" : "01K00000000000000000000005"
  } ],
  "notes" : [ ],
  "replies" : [ {
    "id" : "01K00000000000000000000006",
    "text" : "Ja, ab sieben.",
    "by" : "paul",
    "byName" : "Staff paul",
    "at" : "2026-12-02T09:21:00Z",
    "status" : "SENT",
    "url" : "https://network.example/1",
    "reason" : null
  } ],
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
  } ]
};

export const inquiryRow: InquiryView = {
  "id" : "01K00000000000000000000004",
  "clientId" : "bakery",
  "channelId" : "bakery-simulator",
  "network" : "SIMULATOR",
  "kind" : "COMMENT",
  "status" : "WAITING_FOR_CLIENT",
  "assigneeId" : null,
  "author" : {
    "name" : "Lena",
    "handle" : "@lena",
    "url" : "http://localhost/lena"
  },
  "excerpt" : "Liefert ihr nach Potsdam?",
  "receivedAt" : "2026-12-02T09:01:00Z",
  "clocks" : {
    "business" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "dueAt" : null,
      "state" : "PAUSED",
      "stoppedAt" : null,
      "targetMinutes" : 240,
      "usedMinutes" : 20,
      "overdue" : false
    },
    "public" : {
      "startedAt" : "2026-12-02T09:01:00Z",
      "amberAt" : "2026-12-03T09:01:00Z",
      "redAt" : "2026-12-04T09:01:00Z",
      "breachAt" : "2026-12-05T09:01:00Z",
      "state" : "RUNNING",
      "stoppedAt" : null,
      "restedMinutes" : 0,
      "level" : "GREEN"
    }
  },
  "lastReply" : null,
  "changedAt" : "2026-12-02T09:21:00Z",
  "version" : 1
};

export const watch: Watch = {
  "id" : "01K00000000000000000000002",
  "clientId" : "bakery",
  "name" : "Roggen",
  "query" : "Roggenbrot",
  "active" : true,
  "version" : 0
};

export const source: SourceView = {
  "id" : "01K00000000000000000000007",
  "kind" : "FEED",
  "network" : "RSS",
  "name" : "Brotblog",
  "url" : "https://network.example/feeds/sample",
  "channelId" : null,
  "lastReadAt" : null,
  "nextAt" : "2026-12-02T09:00:00Z",
  "error" : null
};
