import type { Stage } from '../api/content.ts';

/** Where a post stands, computed from its status, its slot and its deliveries. */
export type { Stage };

/** The colour and shape a state is shown in. */
export type Tone = 'plain' | 'plan' | 'wait' | 'good' | 'bad' | 'held' | 'unsure';

const tones: Record<Stage, Tone> = {
  DRAFT: 'plain',
  SENT_BACK: 'bad',
  IN_REVIEW: 'wait',
  WITH_CLIENT: 'wait',
  APPROVED: 'plan',
  SCHEDULED: 'plan',
  HELD: 'held',
  PUBLISHING: 'plan',
  PUBLISHED: 'good',
  PARTLY: 'bad',
  FAILED: 'bad',
  UNKNOWN: 'unsure',
  NEEDS_PERSON: 'wait',
  TO_DO: 'wait',
  DISCARDED: 'plain',
};

export const stageTone = (stage: Stage): Tone => tones[stage];

/** All stages in the order of a post's life. */
export const stages: Stage[] = [
  'DRAFT',
  'SENT_BACK',
  'IN_REVIEW',
  'WITH_CLIENT',
  'APPROVED',
  'SCHEDULED',
  'HELD',
  'PUBLISHING',
  'PUBLISHED',
  'PARTLY',
  'UNKNOWN',
  'NEEDS_PERSON',
  'TO_DO',
  'FAILED',
  'DISCARDED',
];
