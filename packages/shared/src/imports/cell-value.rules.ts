import type { ContactFieldKey } from '../contacts/contact.fields.ts';
import { readLinkedIn } from '../contacts/linkedin.rules.ts';
import type { SingleKey } from '../contacts/person-values.ts';
import { remembered } from '../kernel/remembered.ts';
import type { StageLike } from '../stages/stage.rules.ts';
import { type DayHints, readDay } from './day-text.rules.ts';
import { readLanguage } from './language-name.rules.ts';
import { readLifecycleStage } from './lifecycle-name.rules.ts';
import { readZone } from './zone-name.rules.ts';

/** What fields may hold, in UTF-16 units. */
const MAX_LENGTH: { readonly [Key in ContactFieldKey]?: number } = {
  first_name: 100,
  last_name: 100,
  job_title: 200,
  account: 200,
  owner: 254,
  external_id: 200,
  notes: 20_000,
};
/** A long number that a spreadsheet has rounded: no id any more. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+\d+$/i;

/** How days are written in the file, and which stages there are. */
export interface ReadHints extends DayHints {
  readonly stages?: readonly StageLike[];
}

type ReadSingle = (text: string, hints: ReadHints) => string | undefined;

const asLine =
  (key: SingleKey): ReadSingle =>
  (text) =>
    text.length <= (MAX_LENGTH[key] ?? 200) ? text : undefined;

const readProfile: ReadSingle = (text) => {
  const reading = readLinkedIn(text);
  return reading.kind === 'refused' ? undefined : reading.url;
};

/** How the text of a cell becomes the value of a field; undefined where the field cannot take it. */
export const READ_VALUE: { readonly [Key in SingleKey]: ReadSingle } = {
  first_name: asLine('first_name'),
  last_name: asLine('last_name'),
  job_title: asLine('job_title'),
  account: asLine('account'),
  owner: asLine('owner'),
  external_id: (text, days) => (ROUNDED.test(text) ? undefined : asLine('external_id')(text, days)),
  notes: asLine('notes'),
  linkedin: readProfile,
  zone: remembered(readZone),
  language: remembered(readLanguage),
  birthday: readDay,
  lifecycle_stage: (text, { stages }) => readLifecycleStage(text, stages),
};
