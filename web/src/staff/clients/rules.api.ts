import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  PublishingRules,
  PublishingRulesEmbargo,
  PublishingRulesPhrase,
  PublishingRulesRow,
  PublishingRulesRulesForm,
  PublishingRulesView,
} from '@shared/api/clients.ts';
import { get, send } from '@shared/http/http.ts';

export type Rules = PublishingRules;
export type Row = PublishingRulesRow;
export type Phrase = PublishingRulesPhrase;
export type Embargo = PublishingRulesEmbargo;
export type StoredRules = PublishingRulesView;

const rulesKey = (clientId: string) => ['publishing-rules', clientId];

export const useRules = (clientId: string) =>
  useQuery({
    queryKey: rulesKey(clientId),
    queryFn: ({ signal }) => get<StoredRules>(`/api/clients/${clientId}/publishing-rules`, signal),
  });

/** Other rules change what the checks say of every draft. */
export function useSaveRules(clientId: string) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (form: StoredRules) =>
      send<StoredRules>('PUT', `/api/clients/${clientId}/publishing-rules`, form satisfies PublishingRulesRulesForm),
    onSuccess: (stored) => {
      cache.setQueryData(rulesKey(clientId), stored);
      void cache.invalidateQueries({ queryKey: ['checks', clientId] });
    },
  });
}

/** What many German agencies hold their clients to; nobody has to. */
export const usualPhrases = (reason: (key: string) => string): Phrase[] => [
  { words: 'Testsieger', blocks: false, reason: reason('test') },
  { words: 'klimaneutral*', blocks: false, reason: reason('climate') },
  { words: 'CO2-neutral*', blocks: false, reason: reason('climate') },
  { words: 'umweltfreundlich*', blocks: false, reason: reason('climate') },
  { words: 'nachhaltig*', blocks: false, reason: reason('climate') },
  { words: 'heilt', blocks: false, reason: reason('health') },
  { words: 'Heilung', blocks: false, reason: reason('health') },
  { words: 'gegen Schmerzen', blocks: false, reason: reason('health') },
  { words: 'entgiftet', blocks: false, reason: reason('health') },
  { words: 'stärkt das Immunsystem', blocks: false, reason: reason('health') },
  { words: 'garantiert', blocks: false, reason: reason('promise') },
  { words: 'Nummer 1', blocks: false, reason: reason('best') },
  { words: 'Marktführer*', blocks: false, reason: reason('best') },
];

/** The usual ones that are not there yet. */
export const withUsual = (phrases: Phrase[], usual: Phrase[]): Phrase[] => [
  ...phrases,
  ...usual.filter(({ words }) => !phrases.some((each) => each.words.toLowerCase() === words.toLowerCase())),
];

/** Dollars as they are typed, with a comma or a point, as cents; null where they are none. */
export function centsOf(dollars: string): number | null {
  const read = /^\s*(\d{1,6})(?:[.,](\d{1,2}))?\s*$/.exec(dollars);
  if (read === null) return null;
  const cents = Number(read[1]) * 100 + Number((read[2] ?? '').padEnd(2, '0'));
  return cents <= 10_000_000 ? cents : null;
}

/** What keeps the rules from being saved: nothing where nothing does. */
export function lackOf(rules: Rules): 'phrase' | 'embargo' | null {
  if (rules.phrases.some(({ words }) => words.trim() === '')) return 'phrase';
  return rules.embargoes.some(({ from, until }) => from === '' || until === '' || until < from) ? 'embargo' : null;
}
