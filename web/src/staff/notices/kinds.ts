import type { AlertKind } from '@shared/api/clients.ts';

/** The kinds of notices by what they are about, each in the order in which the service names them. */
export const groups = {
  publishing: [
    'DELIVERY_REJECTED',
    'DELIVERY_UNCLEAR',
    'DELIVERY_HELD',
    'DELIVERY_EXPIRED',
    'TASK_DUE',
    'TASK_OVERDUE',
    'GATE_CLOSED',
    'GATE_OPENED',
    'SERIES_ENDING',
  ],
  approvals: [
    'APPROVAL_WANTED',
    'APPROVAL_GIVEN',
    'APPROVAL_REFUSED',
    'APPROVAL_ENDING',
    'SLOT_AT_RISK',
    'REMARK',
    'NAMED',
    'PARTNER_DRAFT',
    'VIEWER_GONE',
  ],
  inbox: [
    'INQUIRY_ASSIGNED',
    'INQUIRY_REASSIGNED',
    'INQUIRY_AMBER',
    'INQUIRY_RED',
    'INQUIRY_BREACHED',
    'ANSWER_FAILED',
    'ANSWER_UNCLEAR',
  ],
  connections: ['CHANNEL_RECONNECT', 'CHANNEL_ENDING', 'SOURCE_TROUBLE'],
  account: ['NEW_DEVICE', 'PASSWORD_CHANGED'],
} as const satisfies Record<string, readonly AlertKind[]>;

export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];

/** What only those are told whose own matter it is, whatever they choose. */
export const alwaysOnlyMine: readonly AlertKind[] = [
  'APPROVAL_GIVEN',
  'APPROVAL_REFUSED',
  'REMARK',
  'NAMED',
  'INQUIRY_ASSIGNED',
  'INQUIRY_REASSIGNED',
];
