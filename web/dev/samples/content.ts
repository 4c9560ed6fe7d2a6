// Answers of content, written by its SampleTests with -Dapi.write=true.
import type { AttentionItem, CalendarDayEntry, CheckAnswer, GateView, NetworkAsking, PostState, PostView, ThreadView, VersionLine, VersionWhole } from '../../src/shared/api/content.ts';

export const postState: PostState = {
  "contentHash" : "09d49774f819ce17babda45e891cea8ef93e992ee321ad173fab56ffb741b486",
  "id" : "01K00000000000000000000001",
  "status" : "DRAFT",
  "version" : 0
};

export const draftPost: PostView = {
  "approval" : null,
  "askedForRules" : null,
  "authors" : [ "editor" ],
  "changedAt" : "2026-12-02T09:00:00Z",
  "clientId" : "bakery",
  "clientSince" : null,
  "contentHash" : "09d49774f819ce17babda45e891cea8ef93e992ee321ad173fab56ffb741b486",
  "createdAt" : "2026-12-02T09:00:00Z",
  "createdBy" : "editor",
  "createdByName" : "Staff editor",
  "deliveries" : [ ],
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Roggenbrot ab sieben",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "hold" : null,
  "id" : "01K00000000000000000000001",
  "origin" : "DESK",
  "rejection" : null,
  "slot" : null,
  "stage" : "DRAFT",
  "status" : "DRAFT",
  "turn" : null,
  "version" : 0,
  "yeses" : null
};

export const rejectedPost: PostView = {
  "approval" : null,
  "askedForRules" : null,
  "authors" : [ "editor" ],
  "changedAt" : "2026-12-02T09:00:00Z",
  "clientId" : "bakery",
  "clientSince" : null,
  "contentHash" : "3e48088242e4abe6fe7b97cb0b0a21279b1d630448859bfb5e46b133e8938518",
  "createdAt" : "2026-12-02T09:00:00Z",
  "createdBy" : "editor",
  "createdByName" : "Staff editor",
  "deliveries" : [ ],
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Brezeln ab neun",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "hold" : null,
  "id" : "01K00000000000000000000002",
  "origin" : "DESK",
  "rejection" : {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "reason" : "Bitte die Uhrzeit klären.",
    "wish" : null
  },
  "slot" : null,
  "stage" : "SENT_BACK",
  "status" : "DRAFT",
  "turn" : null,
  "version" : 2,
  "yeses" : null
};

export const scheduledPost: PostView = {
  "approval" : {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "covers" : true,
    "until" : "2027-01-08T11:00:00Z"
  },
  "askedForRules" : null,
  "authors" : [ "editor" ],
  "changedAt" : "2026-12-02T09:00:00Z",
  "clientId" : "bakery",
  "clientSince" : null,
  "contentHash" : "7410b7ef27ca2050205aa09b943b98d624a7a7a0ed2fe62638798937d109f6b2",
  "createdAt" : "2026-12-02T09:00:00Z",
  "createdBy" : "editor",
  "createdByName" : "Staff editor",
  "deliveries" : [ ],
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Brötchen ab sechs",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "hold" : null,
  "id" : "01K00000000000000000000003",
  "origin" : "DESK",
  "rejection" : null,
  "slot" : {
    "at" : "2026-12-09T11:00:00Z",
    "local" : "2026-12-09T12:00:00",
    "zone" : "Europe/Berlin"
  },
  "stage" : "SCHEDULED",
  "status" : "SCHEDULED",
  "turn" : null,
  "version" : 3,
  "yeses" : [ {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "role" : "ACCOUNT_LEAD"
  } ]
};

export const heldPost: PostView = {
  "approval" : {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "covers" : true,
    "until" : "2027-01-08T12:00:00Z"
  },
  "askedForRules" : null,
  "authors" : [ "editor" ],
  "changedAt" : "2026-12-02T09:00:00Z",
  "clientId" : "bakery",
  "clientSince" : null,
  "contentHash" : "a6c0452bbfd3099d83a81d19f81a424ad92f391aa53535e600612f9298eea987",
  "createdAt" : "2026-12-02T09:00:00Z",
  "createdBy" : "editor",
  "createdByName" : "Staff editor",
  "deliveries" : [ ],
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Kuchen ab zwei",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "hold" : {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "editor",
    "byName" : "Staff editor",
    "reason" : "Bitte warten.",
    "wish" : null
  },
  "id" : "01K00000000000000000000004",
  "origin" : "DESK",
  "rejection" : null,
  "slot" : {
    "at" : "2026-12-09T12:00:00Z",
    "local" : "2026-12-09T13:00:00",
    "zone" : "Europe/Berlin"
  },
  "stage" : "HELD",
  "status" : "SCHEDULED",
  "turn" : null,
  "version" : 4,
  "yeses" : [ {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "role" : "ACCOUNT_LEAD"
  } ]
};

export const publishedPost: PostView = {
  "approval" : {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "covers" : true,
    "until" : "2027-01-01T11:00:00Z"
  },
  "askedForRules" : null,
  "authors" : [ "editor" ],
  "changedAt" : "2026-12-02T09:00:00Z",
  "clientId" : "bakery",
  "clientSince" : null,
  "contentHash" : "945022bdbe2e5949d6d3be6f591053e22a584b1db5f46d3cc7c5e5612a4885f6",
  "createdAt" : "2026-12-02T09:00:00Z",
  "createdBy" : "editor",
  "createdByName" : "Staff editor",
  "deliveries" : [ {
    "attempts" : 1,
    "channelId" : "bakery-mastodon",
    "channelName" : "Sonnenschein auf Mastodon",
    "id" : "01K00000000000000000000005",
    "log" : [ {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "planned",
      "text" : "for 2026-12-02T11:00:00Z"
    }, {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "claimed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "armed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "published",
      "text" : ""
    } ],
    "network" : "MASTODON",
    "nextAt" : null,
    "part" : 0,
    "publishedAt" : "2026-12-02T11:00:00Z",
    "reason" : null,
    "remoteUrl" : "https://mastodon.example/@s/01K00000000000000000000005",
    "slotAt" : "2026-12-02T11:00:00Z",
    "status" : "PUBLISHED",
    "text" : null
  }, {
    "attempts" : 1,
    "channelId" : "bakery-bluesky",
    "channelName" : "Sonnenschein auf Bluesky",
    "id" : "01K00000000000000000000006",
    "log" : [ {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "planned",
      "text" : "for 2026-12-02T11:00:00Z"
    }, {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "claimed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "armed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:00:00Z",
      "event" : "published",
      "text" : ""
    } ],
    "network" : "BLUESKY",
    "nextAt" : null,
    "part" : 0,
    "publishedAt" : "2026-12-02T11:00:00Z",
    "reason" : null,
    "remoteUrl" : "https://bsky.app/profile/sonnenschein.test/post/01K00000000000000000000007",
    "slotAt" : "2026-12-02T11:00:00Z",
    "status" : "PUBLISHED",
    "text" : null
  } ],
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Stollen ab heute",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "hold" : null,
  "id" : "01K00000000000000000000008",
  "origin" : "DESK",
  "rejection" : null,
  "slot" : {
    "at" : "2026-12-02T11:00:00Z",
    "local" : "2026-12-02T12:00:00",
    "zone" : "Europe/Berlin"
  },
  "stage" : "PUBLISHED",
  "status" : "SCHEDULED",
  "turn" : null,
  "version" : 3,
  "yeses" : [ {
    "at" : "2026-12-02T09:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "role" : "ACCOUNT_LEAD"
  } ]
};

export const refusedPost: PostView = {
  "approval" : {
    "at" : "2026-12-02T11:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "covers" : true,
    "until" : "2027-01-01T11:30:00Z"
  },
  "askedForRules" : null,
  "authors" : [ "editor" ],
  "changedAt" : "2026-12-02T11:00:00Z",
  "clientId" : "bakery",
  "clientSince" : null,
  "contentHash" : "39a573c40c168d87188abe00c2145dabbf6e9046de0da8841c5d3127aeb8aeec",
  "createdAt" : "2026-12-02T11:00:00Z",
  "createdBy" : "editor",
  "createdByName" : "Staff editor",
  "deliveries" : [ {
    "attempts" : 1,
    "channelId" : "bakery-mastodon",
    "channelName" : "Sonnenschein auf Mastodon",
    "id" : "01K00000000000000000000009",
    "log" : [ {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "planned",
      "text" : "for 2026-12-02T11:30:00Z"
    }, {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "claimed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "armed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "rejected",
      "text" : "refused"
    } ],
    "network" : "MASTODON",
    "nextAt" : null,
    "part" : 0,
    "publishedAt" : null,
    "reason" : {
      "code" : "refused",
      "params" : {
        "network" : "Mastodon",
        "status" : "422",
        "words" : "Validation failed"
      }
    },
    "remoteUrl" : null,
    "slotAt" : "2026-12-02T11:30:00Z",
    "status" : "REJECTED",
    "text" : null
  }, {
    "attempts" : 1,
    "channelId" : "bakery-bluesky",
    "channelName" : "Sonnenschein auf Bluesky",
    "id" : "01K00000000000000000000010",
    "log" : [ {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "planned",
      "text" : "for 2026-12-02T11:30:00Z"
    }, {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "claimed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "armed",
      "text" : ""
    }, {
      "at" : "2026-12-02T11:30:00Z",
      "event" : "published",
      "text" : ""
    } ],
    "network" : "BLUESKY",
    "nextAt" : null,
    "part" : 0,
    "publishedAt" : "2026-12-02T11:30:00Z",
    "reason" : null,
    "remoteUrl" : "https://bsky.app/profile/sonnenschein.test/post/01K00000000000000000000011",
    "slotAt" : "2026-12-02T11:30:00Z",
    "status" : "PUBLISHED",
    "text" : null
  } ],
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Lebkuchen ab heute",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "hold" : null,
  "id" : "01K00000000000000000000012",
  "origin" : "DESK",
  "rejection" : null,
  "slot" : {
    "at" : "2026-12-02T11:30:00Z",
    "local" : "2026-12-02T12:30:00",
    "zone" : "Europe/Berlin"
  },
  "stage" : "PARTLY",
  "status" : "SCHEDULED",
  "turn" : null,
  "version" : 3,
  "yeses" : [ {
    "at" : "2026-12-02T11:00:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "role" : "ACCOUNT_LEAD"
  } ]
};

export const attentionItem: AttentionItem = {
  "at" : "2026-12-02T11:30:00Z",
  "clientId" : "bakery",
  "kind" : "FAILED",
  "postId" : "01K00000000000000000000012",
  "reason" : {
    "code" : "refused",
    "params" : {
      "network" : "Mastodon",
      "status" : "422",
      "words" : "Validation failed"
    }
  },
  "replyId" : null,
  "slotAt" : "2026-12-02T11:30:00Z",
  "title" : "Frühstück",
  "turn" : null
};

export const calendarEntry: CalendarDayEntry = {
  "at" : "2026-12-09T11:00:00Z",
  "channels" : [ {
    "channelId" : "bakery-mastodon",
    "name" : "Sonnenschein auf Mastodon",
    "network" : "MASTODON",
    "status" : null,
    "url" : null
  }, {
    "channelId" : "bakery-bluesky",
    "name" : "Sonnenschein auf Bluesky",
    "network" : "BLUESKY",
    "status" : null,
    "url" : null
  } ],
  "clientId" : "bakery",
  "local" : "2026-12-09T12:00:00",
  "postId" : "01K00000000000000000000003",
  "stage" : "SCHEDULED",
  "title" : "Frühstück"
};

export const openGate: GateView = {
  "at" : null,
  "by" : null,
  "byName" : null,
  "closed" : false,
  "epoch" : 0,
  "inFlight" : 0,
  "reason" : null
};

export const checks: CheckAnswer = {
  "costs" : {
    "budgetMicros" : null,
    "channels" : [ {
      "channelId" : "bakery-bluesky",
      "micros" : 0,
      "quota" : {
        "posts" : 10500,
        "seconds" : 86400,
        "used" : 2
      },
      "source" : null
    } ],
    "micros" : 0,
    "month" : "2026-12",
    "spentMicros" : 0
  },
  "counts" : [ {
    "bytesLimit" : 3000,
    "bytesUsed" : 612,
    "channelId" : "bakery-bluesky",
    "limit" : 300,
    "network" : "BLUESKY",
    "unit" : "GRAPHEMES",
    "used" : 312
  } ],
  "findings" : [ {
    "channelId" : "bakery-bluesky",
    "from" : 300,
    "limit" : 300,
    "measured" : 312,
    "params" : {
      "channel" : "Sonnenschein auf Bluesky",
      "network" : "Bluesky"
    },
    "rule" : "text-too-long",
    "severity" : "BLOCK",
    "source" : {
      "url" : "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/feed/post.json",
      "verifiedOn" : "2026-11-01"
    },
    "to" : 312,
    "unit" : "GRAPHEMES"
  }, {
    "channelId" : null,
    "from" : 12,
    "params" : {
      "found" : "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää",
      "instead" : "äää"
    },
    "rule" : "sign-run",
    "severity" : "WARN",
    "source" : null,
    "to" : 312
  } ]
};

export const asking: NetworkAsking = {
  "items" : [ {
    "network" : "MASTODON",
    "options" : [ {
      "choices" : [ ],
      "kind" : "LINES",
      "most" : 4,
      "name" : "pollAnswers",
      "required" : false
    }, {
      "choices" : [ "day", "hour", "sixHours", "threeDays", "week" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "pollDuration",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "pollSeveral",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "BLUESKY",
    "options" : [ {
      "choices" : [ "everybody", "mentioned", "followers", "following", "nobody" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "replies",
      "required" : false
    }, {
      "choices" : [ "none", "sexual", "nudity", "porn", "graphicMedia" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "label",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINK",
      "most" : 0,
      "name" : "cardLink",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 150,
      "name" : "cardTitle",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 300,
      "name" : "cardDescription",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "WORDPRESS",
    "options" : [ {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 60,
      "name" : "slug",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 500,
      "name" : "excerpt",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINES",
      "most" : 10,
      "name" : "categories",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINES",
      "most" : 20,
      "name" : "tags",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "noFeaturedImage",
      "required" : false
    } ],
    "previews" : true
  }, {
    "network" : "FACEBOOK",
    "options" : [ {
      "choices" : [ "post", "story" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "as",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "INSTAGRAM",
    "options" : [ {
      "choices" : [ "post", "story", "reel" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "as",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "GOOGLE_BUSINESS",
    "options" : [ {
      "choices" : [ "standard", "event", "offer" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "topicType",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 58,
      "name" : "eventTitle",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LOCAL_TIME",
      "most" : 0,
      "name" : "eventStart",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LOCAL_TIME",
      "most" : 0,
      "name" : "eventEnd",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 58,
      "name" : "couponCode",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINK",
      "most" : 0,
      "name" : "redeemUrl",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 5000,
      "name" : "terms",
      "required" : false
    }, {
      "choices" : [ "none", "book", "order", "shop", "learnMore", "signUp", "call" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "callToAction",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINK",
      "most" : 0,
      "name" : "callToActionUrl",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "YOUTUBE",
    "options" : [ {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 100,
      "name" : "title",
      "required" : true
    }, {
      "choices" : [ "unsaid", "no", "yes" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "madeForKids",
      "required" : true
    }, {
      "choices" : [ "public", "unlisted" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "visibility",
      "required" : false
    }, {
      "choices" : [ "people", "film", "autos", "music", "animals", "sports", "travel", "gaming", "comedy", "entertainment", "news", "howto", "education", "science", "nonprofits" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "category",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINES",
      "most" : 100,
      "name" : "tags",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "TIKTOK",
    "options" : [ {
      "choices" : [ "unsaid", "everyone", "followers", "friends", "onlyMe" ],
      "kind" : "CHOICE",
      "most" : 0,
      "name" : "privacyLevel",
      "required" : true
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "allowComments",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "allowDuet",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "allowStitch",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "ownBrand",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "paidPartnership",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "FLAG",
      "most" : 0,
      "name" : "aiGenerated",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 90,
      "name" : "photoTitle",
      "required" : false
    } ],
    "previews" : false
  }, {
    "network" : "WEBHOOK",
    "options" : [ {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 200,
      "name" : "title",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "TEXT",
      "most" : 500,
      "name" : "summary",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINES",
      "most" : 20,
      "name" : "tags",
      "required" : false
    }, {
      "choices" : [ ],
      "kind" : "LINK",
      "most" : 0,
      "name" : "link",
      "required" : false
    } ],
    "previews" : false
  } ]
};

export const openThread: ThreadView = {
  "audience" : "INTERNAL",
  "id" : "01K00000000000000000000013",
  "pin" : {
    "gone" : false,
    "place" : {
      "part" : null,
      "picture" : null,
      "variant" : null
    },
    "start" : 11,
    "words" : "ab sieben"
  },
  "remarks" : [ {
    "at" : "2026-12-02T11:30:00Z",
    "by" : "lead",
    "byName" : "Staff lead",
    "id" : "01K00000000000000000000014",
    "ofClient" : false,
    "text" : "Wirklich schon um sieben?"
  }, {
    "at" : "2026-12-02T11:30:00Z",
    "by" : "editor",
    "byName" : "Staff editor",
    "id" : "01K00000000000000000000015",
    "ofClient" : false,
    "text" : "Ja, ab Dezember."
  } ],
  "resolved" : null
};

export const threadOfClient: ThreadView = {
  "audience" : "CLIENT",
  "id" : "01K00000000000000000000016",
  "pin" : null,
  "remarks" : [ {
    "at" : "2026-12-02T11:30:00Z",
    "by" : "editor",
    "byName" : "Staff editor",
    "id" : "01K00000000000000000000017",
    "ofClient" : false,
    "text" : "Passt das so für Sie?"
  } ],
  "resolved" : {
    "at" : "2026-12-02T11:30:00Z",
    "byName" : "Staff editor"
  }
};

export const versionLine: VersionLine = {
  "approval" : {
    "at" : "2026-12-02T11:30:00Z",
    "by" : "lead",
    "byName" : "Staff lead"
  },
  "by" : "editor",
  "byName" : "Staff editor",
  "excerpt" : "Zimtsterne ab neun",
  "from" : "2026-12-02T11:30:00Z",
  "id" : "01K00000000000000000000018-0000000003",
  "submitted" : true,
  "until" : "2026-12-02T11:30:00Z"
};

export const version: VersionWhole = {
  "contentHash" : "16c27e1337ef5f5cb32729e6525d2e39aa89ac61869568a5a31c7636411ce8fa",
  "draft" : {
    "channelIds" : [ "bakery-mastodon", "bakery-bluesky" ],
    "channelOptions" : null,
    "language" : null,
    "media" : [ ],
    "options" : null,
    "parts" : [ ],
    "text" : "Zimtsterne ab neun",
    "title" : "Frühstück",
    "variants" : [ ]
  },
  "version" : {
    "approval" : {
      "at" : "2026-12-02T11:30:00Z",
      "by" : "lead",
      "byName" : "Staff lead"
    },
    "by" : "editor",
    "byName" : "Staff editor",
    "excerpt" : "Zimtsterne ab neun",
    "from" : "2026-12-02T11:30:00Z",
    "id" : "01K00000000000000000000018-0000000003",
    "submitted" : true,
    "until" : "2026-12-02T11:30:00Z"
  }
};
