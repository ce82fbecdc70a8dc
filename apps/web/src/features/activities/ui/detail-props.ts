import type { Activity } from '@daybook/shared/activities/activity';
import type { RecordRef } from '@daybook/shared/records/record';
import type { ReactNode } from 'react';
import type { ActivityEdit } from '../use-activity-edit.ts';
import type { Verbs } from '../use-verbs.ts';
import type { TemplateChoiceSlot, TemplateSlot } from './message-fields.tsx';

/** What a page puts into an activity that belongs to another feature. */
export interface DetailSlots {
  /** The whole timeline of a record. */
  readonly renderTimeline: (record: RecordRef) => ReactNode;
  /** Its last few entries. */
  readonly renderEarlier: (recordId: string, title: string) => ReactNode;
  /** What is known of a record, to be changed where it stands. */
  readonly renderRecord: (record: RecordRef) => ReactNode;
  /** The fields that the workspace defined on activities. */
  readonly renderOwnFields: (activity: Activity, may: boolean) => ReactNode;
  /** Templates to write with. */
  readonly renderTemplates: (slot: TemplateSlot) => ReactNode;
  /** Which template a message is made from, and what it says. */
  readonly renderTemplateChoice: (slot: TemplateChoiceSlot) => ReactNode;
  /** What belongs to an account: its people, its sales, the links kept on it. */
  readonly renderLinks: (account: RecordRef) => ReactNode;
}

export interface DetailProps extends DetailSlots {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
  readonly verbs: Verbs;
}
