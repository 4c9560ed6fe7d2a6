import { channels, id } from './people.ts';
import { meaningOf } from '../src/shared/time/meaningOf.ts';
import { localOf, plusDays } from '../src/shared/time/zoned.ts';
import type { DeliveryStatus, PostView as Post, Stage } from '../src/shared/api/content.ts';

import { draftPost, publishedPost } from './samples/content.ts';

/** Sample posts of the mock gateway, around the present day. */

const zone = 'Europe/Berlin';
const minutes = (from: number, count: number) => new Date(from + count * 60_000).toISOString();

const texts: [string, string][] = [
  [
    'Adventskranz-Kurs',
    'Am Samstag backen wir wieder gemeinsam Lebkuchen! 🎄\n\nVon 10 bis 13 Uhr, für Kinder ab 6. Anmelden könnt ihr euch hier: https://baeckerei-sonnenschein.example/kurse/lebkuchen-advent-2026\n\n#Kreuzberg #Lebkuchen',
  ],
  ['', 'Unser Roggenbrot geht heute früher in den Ofen – ab 7 Uhr ist es warm. Wer mag, bringt einen Beutel mit.'],
  [
    'Stollen-Vorbestellung',
    'Ab heute nehmen wir Vorbestellungen für den Butterstollen an. Wie jedes Jahr nach Omas Rezept, mit Rosinen aus Thessaloniki. Bestellen bis 10. Dezember, abholen ab 14. Dezember: https://baeckerei-sonnenschein.example/stollen',
  ],
  [
    'Team der Woche: Hannelore',
    'Seit 31 Jahren steht Hannelore um drei Uhr auf, damit ihr um sechs Schrippen habt. Danke! 🥐 @handwerk@berlin.social',
  ],
  [
    'Öffnungszeiten Feiertage',
    'Heiligabend haben wir von 7 bis 12 Uhr geöffnet. Vom 25. bis 31. Dezember bleibt der Laden zu – wir schlafen aus.',
  ],
  [
    'Umfrage: Welches Brot soll zurückkommen?',
    'Kürbiskern, Dinkel-Walnuss oder das alte Bauernbrot? Schreibt es in die Kommentare, am Freitag zählen wir aus.',
  ],
  ['', '🥐🥖🍞🥨🥯'],
];

const thread = [
  {
    text: 'Was drin ist: Mehl aus der Uckermark, Butter, Mandeln, Rosinen und sonst nichts. Er liegt drei Wochen, bevor ihn jemand anschneidet.',
    media: [],
  },
  { text: 'Versand gibt es auch, bis 15. Dezember: https://baeckerei-sonnenschein.example/versand', media: [] },
];

/** What the server says of any delivery. */
const [publishedDelivery] = publishedPost.deliveries;

export function posts(clientId: string, many: boolean): Post[] {
  const now = Date.now();
  const today = localOf(now, zone).slice(0, 10);
  const ids = channels(clientId)
    .filter((channel) => channel.network !== 'XING')
    .map((channel) => channel.id);
  const xing = channels(clientId)
    .filter((channel) => channel.network === 'XING')
    .map((channel) => channel.id);
  const make = (index: number, stage: Stage, days: number, time: string, change: Partial<Post> = {}): Post => {
    const [title, text] = texts[index % texts.length] ?? ['', ''];
    const local = `${plusDays(today, days)}T${time}`;
    const authors = [id(index % 2 ? 'mia' : 'ayse')];
    const status = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'DISCARDED'].includes(stage)
      ? (stage as Post['status'])
      : 'SCHEDULED';
    return {
      ...draftPost,
      id: id(`p${String(index)}${clientId.slice(3, 8)}${stage.slice(0, 4)}`),
      clientId,
      status,
      stage,
      contentHash: `h${String(index)}`,
      createdBy: id(index % 2 ? 'mia' : 'ayse'),
      createdByName: index % 2 ? 'Mia Hoffmann' : 'Ayşe Demir',
      authors,
      turn:
        status === 'IN_REVIEW' ? { level: 1, levels: 1, roles: [], missing: 1, barred: authors, client: false } : null,
      createdAt: minutes(now, -60 * 30),
      changedAt: minutes(now, -45 * (index + 1)),
      origin: index === 5 ? 'PARTNER' : 'DESK',
      version: 3,
      draft: {
        ...draftPost.draft,
        title,
        text,
        channelIds: index % 3 === 1 ? ids.slice(0, 2) : ids,
        variants:
          index === 0
            ? [
                {
                  channelId: ids[1] ?? '',
                  text: `${text.split('\n')[0] ?? ''} Anmeldung im Laden oder auf der Website.`,
                },
              ]
            : [],
        media:
          index === 0
            ? [{ assetId: id('asset1'), alt: 'Ein Blech mit noch warmen Lebkuchen, daneben Kinderhände voller Mehl' }]
            : [],
        parts: index === 2 ? thread : [],
      },
      slot: stage === 'DRAFT' && index !== 2 ? null : { local, zone, at: meaningOf(local, zone).at },
      deliveries: [],
      ...change,
    };
  };
  const reasonOf = (status: DeliveryStatus, hasParts: boolean): Post['deliveries'][number]['reason'] => {
    const said = (code: string, params: Record<string, string> = {}) => ({ code, params });
    switch (status) {
      case 'REJECTED':
        return said('refused', { network: 'Mastodon', status: '422', words: 'Validation failed: Text is too long' });
      case 'TO_DO':
        return said(hasParts ? 'by-hand' : 'proof-missing');
      case 'EXPIRED':
        return said('too-late');
      case 'HELD':
        return said('part-before');
      case 'NEEDS_PERSON':
        return said('not-found-out');
      default:
        return null;
    }
  };
  const delivered = (post: Post, statuses: DeliveryStatus[]): Post => ({
    ...post,
    deliveries: post.draft.channelIds
      .flatMap((channelId) =>
        [0, ...(xing.includes(channelId) ? [] : post.draft.parts.map((_, part) => part + 1))].map((part) => ({
          channelId,
          part,
        })),
      )
      .map(({ channelId, part }, at) => {
        const channel = channels(clientId).find((each) => each.id === channelId);
        const status = statuses[at % statuses.length] ?? 'PUBLISHED';
        const published = status === 'PUBLISHED';
        return {
          ...publishedDelivery,
          id: id(`d${String(at)}${post.id.slice(3, 12)}`),
          channelId,
          part,
          text:
            status === 'TO_DO' ? [post.draft.text, ...post.draft.parts.map((each) => each.text)].join('\n\n') : null,
          network: channel?.network ?? 'SIMULATOR',
          channelName: channel?.name ?? '',
          status,
          slotAt: post.slot?.at ?? post.createdAt,
          attempts: published ? 1 : status === 'TO_DO' ? 0 : 3,
          remoteUrl: published
            ? channel?.network === 'XING'
              ? null
              : `https://berlin.social/@sonnenschein/${String(1130000 + at)}`
            : null,
          publishedAt: published ? (post.slot?.at ?? null) : null,
          nextAt: status === 'RETRY_WAIT' ? minutes(now, 4) : null,
          reason: reasonOf(status, post.draft.parts.length > 0),
          log: [
            ['planned', 'for 2026-11-25T16:30:00Z'],
            ['claimed', ''],
            ['prepared', ''],
            ['armed', ''],
            ...(published
              ? [['published', '']]
              : status === 'TO_DO'
                ? [['handed-over', ''], ...(post.draft.parts.length > 0 ? [] : [['overdue', '']])]
                : status === 'REJECTED'
                  ? [['rejected', 'refused']]
                  : [
                      ['unknown', 'no-answer'],
                      ['looked', ''],
                      ['looked-in-vain', ''],
                      ['needs-person', ''],
                    ]),
          ].map(([event = '', text = ''], line) => ({ at: minutes(now, line - 12), event, text })),
        };
      }),
  });
  const approval = {
    by: id('ayse'),
    byName: 'Ayşe Demir',
    at: minutes(now, -300),
    until: minutes(now, 60 * 24 * 6),
    covers: true,
  };
  const list = [
    make(0, 'IN_REVIEW', 3, '17:30'),
    make(1, 'SCHEDULED', 0, '16:00', { approval }),
    make(2, 'DRAFT', 2, '09:00'),
    delivered(make(3, 'PUBLISHED', -1, '07:30', { approval }), ['PUBLISHED']),
    make(4, 'APPROVED', 5, '08:00', { approval, slot: null }),
    delivered(make(5, 'NEEDS_PERSON', 0, '07:15', { approval }), ['PUBLISHED', 'NEEDS_PERSON', 'PUBLISHED']),
    delivered(make(6, 'FAILED', -2, '12:00', { approval }), ['REJECTED']),
    make(2, 'HELD', 1, '18:00', {
      approval,
      hold: {
        by: id('jonas'),
        byName: 'Jonas Brandt',
        at: minutes(now, -50),
        reason: 'Rosinenlieferant hat zurückgerufen, bitte warten.',
      },
    }),
    delivered(make(1, 'PARTLY', -3, '10:00', { approval }), ['PUBLISHED', 'REJECTED']),
    make(3, 'SCHEDULED', 4, '11:00', { approval }),
    make(0, 'SENT_BACK', 9, '10:00', {
      status: 'DRAFT',
      rejection: {
        by: id('ayse'),
        byName: 'Ayşe Demir',
        at: minutes(now, -90),
        reason: 'Bitte die Uhrzeit noch einmal mit der Backstube klären.',
      },
    }),
    delivered(make(4, 'PUBLISHED', -5, '09:00', { approval }), ['PUBLISHED']),
    make(5, 'DISCARDED', -1, '15:00'),
    make(1, 'SCHEDULED', 1, '07:00', { approval }),
    make(6, 'SCHEDULED', 1, '12:30', { approval }),
    make(5, 'IN_REVIEW', 6, '14:00'),
    delivered(
      make(0, 'TO_DO', 0, '06:30', {
        approval,
        draft: { ...make(0, 'TO_DO', 0, '06:30').draft, channelIds: [...ids.slice(0, 1), ...xing], variants: [] },
      }),
      ['PUBLISHED', 'TO_DO'],
    ),
    delivered(
      make(2, 'NEEDS_PERSON', 0, '07:00', {
        approval,
        draft: { ...make(2, 'NEEDS_PERSON', 0, '07:00').draft, channelIds: [...ids.slice(0, 1), ...xing] },
      }),
      ['PUBLISHED', 'NEEDS_PERSON', 'HELD', 'TO_DO'],
    ),
    make(1, 'SCHEDULED', 7, '07:00', { approval, origin: 'SERIES' }),
    delivered(make(3, 'FAILED', -1, '08:00', { approval }), ['EXPIRED']),
    delivered(
      make(2, 'TO_DO', 0, '12:00', {
        approval,
        draft: { ...make(2, 'TO_DO', 0, '12:00').draft, channelIds: xing.length > 0 ? xing : ids.slice(0, 1) },
      }),
      ['TO_DO'],
    ),
  ];
  const more = many
    ? Array.from({ length: 120 }, (_, index) =>
        make(index, 'SCHEDULED', index % 30, `${String(8 + (index % 11)).padStart(2, '0')}:15`, {
          approval,
          id: id(`z${String(index)}${clientId.slice(3, 9)}`),
        }),
      )
    : [];
  const long = many
    ? [
        make(0, 'DRAFT', 1, '10:00', {
          id: id(`long${clientId.slice(3, 9)}`),
          draft: {
            title: 'Sehr langer Beitrag',
            text: 'Das Brot und seine Geschichte. '.repeat(160),
            channelIds: ids,
            variants: [],
            media: [],
            parts: [],
          },
        }),
      ]
    : [];
  return [
    ...list.map((post, index) => ({ ...post, id: id(`p${String(index)}${clientId.slice(3, 9)}`) })),
    ...long,
    ...more,
  ];
}
