import type { TFunction } from '@shared/language.ts';
import { zoneName } from '@shared/time/format.ts';
import type { Stage } from '@shared/words/stages.ts';
import type { Entry } from './calendar.api.ts';

const byWriters: Stage[] = ['DRAFT', 'IN_REVIEW', 'WITH_CLIENT'];
const byPlanners: Stage[] = [...byWriters, 'APPROVED', 'SCHEDULED', 'HELD'];

/** Whether an entry may get another time: what is over stays where it was. */
export const isMovable = ({ stage, local }: Entry, today: string, plans: boolean): boolean =>
  local.slice(0, 10) >= today && (plans ? byPlanners : byWriters).includes(stage);

const longest = 48;

/** What an entry is called within a sentence. */
export function titleOf({ title }: Pick<Entry, 'title'>, t: TFunction): string {
  const name = title || t('post.untitled');
  return name.length > longest ? `${name.slice(0, longest - 2).replace(/\s+\S*$/, '')} …` : name;
}

/** The name of a zone behind a time, where it is not the reader's. */
export const zoneAfter = (zone: string, reader: string): string => (zone === reader ? '' : ` ${zoneName(zone)}`);
