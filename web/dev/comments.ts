import { channels, id, staff } from './people.ts';
import { answeredInquiry, openInquiry, waitingInquiry } from './samples/monitoring.ts';
import type { InquiryDetail, MentionView as Mention } from '../src/shared/api/monitoring.ts';

/** Sample mentions and inquiries of the mock gateway. */

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

const said: [string, string, string, number, number][] = [
  [
    'Petra Lindqvist',
    '@petra@chaos.social',
    'Habt ihr morgen wieder das Dinkel-Walnuss? Ich war heute um neun da und es war schon aus. Sehr schade, ich komme extra aus Spandau.',
    -210,
    220,
  ],
  [
    'kiezfrühstück',
    'kiezfruehstueck.bsky.social',
    'Euer Lebkuchenkurs: Ist der auch für Kinder mit Nussallergie geeignet? 🥜',
    -95,
    70,
  ],
  [
    'Horst-Dieter M.',
    '@hdm@berlin.social',
    'Seit drei Tagen warte ich auf eine Antwort wegen der falschen Rechnung. So geht man nicht mit Stammkunden um!!!',
    -4300,
    1000,
  ],
  ['Jule', 'jule.bsky.social', 'Das Roggenbrot ist ein Gedicht. Liefert ihr auch nach Potsdam?', -20, 15],
  [
    'Berliner Brotblog',
    'Brotblog',
    'Die zehn besten Bäckereien zwischen Landwehrkanal und Spree: Platz 3 geht an die Bäckerei Sonnenschein, deren Sauerteig …',
    -600,
    120,
  ],
  [
    'Neele',
    'neele',
    'Kann man den Stollen auch verschicken lassen? Meine Oma wohnt in Husum und würde sich riesig freuen.',
    -45,
    30,
  ],
];

/** What the server says of any mention. */
const { mention: recorded } = openInquiry as InquiryDetail & { mention: Mention };

export function mentions(clientId: string): Mention[] {
  const all = channels(clientId);
  return said.map(([name, handle, text, ago], index) => {
    const network = index === 4 ? 'RSS' : (all[index % 3]?.network ?? 'SIMULATOR');
    return {
      ...recorded,
      id: id(`m${String(index)}${clientId.slice(3, 9)}`),
      clientId,
      channelId: index === 4 ? null : (all[index % 3]?.id ?? null),
      sourceId: id('source1'),
      network,
      kind: index === 4 ? 'ARTICLE' : index % 2 ? 'COMMENT' : 'MENTION',
      externalId: `x${String(index)}`,
      author: { name, handle, url: 'https://berlin.social/@jemand' },
      text,
      url: 'https://berlin.social/@jemand/1',
      publishedAt: at(ago),
      receivedAt: at(ago + 1),
      watchIds: index % 2 ? [id('watch1')] : [],
      inquiryId: index === 4 ? null : id(`i${String(index)}${clientId.slice(3, 9)}`),
    };
  });
}

export function inquiries(clientId: string, many: boolean): InquiryDetail[] {
  const base = mentions(clientId);
  const count = many ? 160 : base.length;
  return Array.from({ length: count }, (_, index) => index)
    .filter((index) => index % 6 !== 4)
    .flatMap((index): InquiryDetail[] => {
      const mention = base[index % 6];
      const [, , , ago, used] = said[index % 6] ?? ['', '', '', 0, 0];
      if (!mention) return [];
      const overdue = index % 6 === 2;
      const paused = index % 6 === 3;
      const answered = index === 5;
      const sample = answered ? answeredInquiry : paused ? waitingInquiry : openInquiry;
      const { business, public: open } = sample.clocks;
      const stoppedAt = answered ? at(-10) : null;
      return [
        {
          ...sample,
          id: id(`i${String(index)}${clientId.slice(3, 9)}`),
          clientId,
          channelId: mention.channelId ?? null,
          network: mention.network,
          kind: mention.kind,
          assigneeId: index % 3 === 0 ? null : (staff[index % 3]?.id ?? null),
          author: mention.author,
          excerpt: mention.text.slice(0, 140),
          receivedAt: mention.receivedAt,
          changedAt: mention.receivedAt,
          clocks: {
            business: {
              ...business,
              startedAt: at(ago),
              dueAt: business.dueAt == null ? null : at(overdue ? -1600 : 240 - used),
              stoppedAt,
              usedMinutes: used,
              overdue,
            },
            public: {
              ...open,
              startedAt: at(ago),
              amberAt: at(ago + 1440),
              redAt: at(ago + 2880),
              breachAt: at(ago + 4320),
              stoppedAt,
              level: overdue ? 'RED' : 'GREEN',
            },
          },
          mention,
          thread:
            index % 6 === 0
              ? [
                  {
                    ...mention,
                    id: id(`t${clientId.slice(3, 9)}`),
                    author: { name: 'Bäckerei Sonnenschein', handle: '@sonnenschein' },
                    text: 'Unser Roggenbrot geht heute früher in den Ofen – ab 7 Uhr ist es warm.',
                    publishedAt: at(ago - 60),
                  },
                  mention,
                ]
              : [mention],
          notes:
            index % 6 === 2
              ? [
                  {
                    id: id('note1'),
                    by: id('ayse'),
                    byName: 'Ayşe Demir',
                    at: at(-400),
                    text: 'Rechnung liegt bei Frau Sonnenschein, sie meldet sich bis Mittag.',
                  },
                ]
              : [],
          replies: sample.replies.map((reply) => ({
            ...reply,
            text: 'Ja, gern! Wir verschicken ab dem 1. Dezember.',
            by: id('tariq'),
            byName: 'Tariq Nasser',
            at: at(-10),
            url: 'https://berlin.social/@sonnenschein/2',
          })),
          log: sample.log.map((line) => ({ ...line, at: mention.receivedAt })),
        },
      ];
    });
}
