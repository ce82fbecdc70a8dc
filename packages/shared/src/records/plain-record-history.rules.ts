import type { EntryPayload } from '../timeline/timeline-entry.ts';
import { PLAIN_FIELDS, type PlainRecordType } from './plain-record.rules.ts';
import type { PlainRecord } from './plain-record.ts';
import { plainTexts } from './plain-record-text.rules.ts';
import { fieldChanges, headChanges } from './record-history.rules.ts';

/** What the timeline tells of a change of a deal, campaign or contract: one entry a fact. */
export const plainChanges = (
  type: PlainRecordType,
  before: PlainRecord,
  after: PlainRecord,
): EntryPayload[] => [
  ...headChanges(before, after),
  ...fieldChanges(PLAIN_FIELDS[type], plainTexts(type, before), plainTexts(type, after)),
];
