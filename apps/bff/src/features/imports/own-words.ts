import type { Choice } from '@daybook/shared/activities/choice';
import type { CustomField } from '@daybook/shared/fields/custom-field';
import type { ImportNoun } from '@daybook/shared/imports/import-noun';
import type { StageWords } from '@daybook/shared/stages/stage-words';
import type { Reader } from '../../platform/db/open.ts';
import { toChoice } from '../choices/choice-columns.ts';
import { listChoiceRows } from '../choices/choices.store.ts';
import { findCurrency } from '../people/workspace.store.ts';
import { stageWords } from '../stages/stage-words.store.ts';
import { findImportFields } from './import-fields.ts';

/** What this workspace calls things and asks of them. */
export interface OwnWords {
  /** What stages and reasons are called here. */
  readonly words: StageWords;
  /** The lists that admins keep: outcomes and topics go by their names. */
  readonly choices: readonly Choice[];
  /** The fields of the workspace's own that columns may go to. */
  readonly fields: readonly CustomField[];
  /** Of amounts that name none. */
  readonly currency: string;
}

export const loadOwnWords = async (db: Reader, holds: ImportNoun): Promise<OwnWords> => ({
  words: await stageWords(db),
  choices: (await listChoiceRows(db)).map(toChoice),
  fields: await findImportFields(db, holds),
  currency: await findCurrency(db),
});
