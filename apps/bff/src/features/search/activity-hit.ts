import type { ActivityStatus } from '@daybook/shared/activities/activity';
import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { readable } from '@daybook/shared/notices/mention.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { ActivityHit, Snippet } from '@daybook/shared/search/search';
import { snippetOf } from '../../platform/search/snippet.ts';
import { isFoundIn } from '../../platform/search/tokens.ts';
import type { ActivityHitRow } from './activity-hits.store.ts';

/** Of what is not found by its subject alone: where in its notes or message the words are. */
const contextOf = ({ subject, notes, message }: ActivityHitRow, wanted: readonly string[]): Snippet => {
  if (isFoundIn(subject, wanted)) return [];
  const inNotes = snippetOf(readable(notes), wanted);
  return inNotes.length > 0 ? inNotes : snippetOf(message, wanted);
};

/** An activity found, as the contract has it. */
export const toActivityHit = (row: ActivityHitRow, wanted: readonly string[]): ActivityHit => ({
  id: row.id,
  type: row.type as ActivityTypeCode,
  subject: row.subject,
  status: row.status as ActivityStatus,
  primary:
    row.primary_id === null || row.primary_type === null || row.primary_title === null
      ? null
      : { id: row.primary_id, type: row.primary_type as RecordType, title: row.primary_title },
  snippet: contextOf(row, wanted),
});
