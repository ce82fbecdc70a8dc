import { RECORD_TYPES } from '../records/record-type.ts';

const ACTIVITY_EVENTS = [
  'activity.created',
  'activity.changed',
  'activity.completed',
  'activity.reopened',
  'activity.trashed',
  'activity.restored',
  'activity.removed',
] as const;

const RECORD_DEEDS = ['created', 'changed', 'trashed', 'restored', 'removed'] as const;

/** What becomes part of another one of its kind. */
const MERGE_EVENTS = ['account.merged', 'contact.merged'] as const;

type RecordEvent =
  | `${(typeof RECORD_TYPES)[number]}.${(typeof RECORD_DEEDS)[number]}`
  | (typeof MERGE_EVENTS)[number];

/** What a webhook can be told of. */
export type WebhookEvent = (typeof ACTIVITY_EVENTS)[number] | RecordEvent | 'operation.undone';

const recordEvents = RECORD_TYPES.flatMap((type): RecordEvent[] => [
  ...RECORD_DEEDS.map((deed): RecordEvent => `${type}.${deed}`),
  ...MERGE_EVENTS.filter((event) => event.startsWith(`${type}.`)),
]);

export const WEBHOOK_EVENTS: readonly WebhookEvent[] = [
  ...recordEvents,
  ...ACTIVITY_EVENTS,
  'operation.undone',
];

/** What is sent to see whether a webhook works; it goes to every one, whatever it chose. */
export const TEST_EVENT = 'webhook.test';

const DEEDS: Readonly<Record<string, string>> = {
  created: 'created',
  changed: 'changed',
  completed: 'completed',
  reopened: 'opened again',
  trashed: 'put into the trash',
  restored: 'brought back',
  merged: 'merged into another one',
  removed: 'gone, as its creation was undone',
  undone: 'undone',
  test: 'test',
};

/** A kind of event in words: "Contact created". */
export const eventLabel = (event: string): string => {
  const [noun = '', deed = ''] = event.split('.');
  if (event === TEST_EVENT) return 'Test';
  return `${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${DEEDS[deed] ?? deed}`;
};

/** Kinds of events by what they are about, as a choice shows them. */
export const eventGroups = (): ReadonlyMap<string, readonly WebhookEvent[]> =>
  Map.groupBy(WEBHOOK_EVENTS, (event) => event.split('.')[0] ?? '');
