import type { ActivityStatus } from '@daybook/shared/activities/activity';
import type { ActivityTypeCode } from '@daybook/shared/activities/activity-type';
import { readable } from '@daybook/shared/notices/mention.rules';
import type { RecordType } from '@daybook/shared/records/record-type';
import type { ActivityHit, Snippet } from '@daybook/shared/search/search';
import { snippetOf } from '../../platform/search/snippet.ts';
import { isFoundIn } from '../../platform/search/tokens.ts';
import type { ActivityHitRow } from './activity-hits.store.ts';

/** Of what is not found by its subject alone: where in its notes, message or defined fields the words are. */
const contextOf = (
  { subject, notes, message }: ActivityHitRow,
  own: readonly string[],
  wanted: readonly string[],
): Snippet => {
  if (isFoundIn(subject, wanted)) return [];
  for (const text of [readable(notes), message, ...own]) {
    const snippet = snippetOf(text, wanted);
    if (snippet.length > 0) return snippet;
  }
  return [];
};

/** An activity found, as the contract has it; `own` are the texts in its defined fields. */
export const toActivityHit = (
  row: ActivityHitRow,
  own: readonly string[],
  wanted: readonly string[],
): ActivityHit => ({
  id: row.id,
  type: row.type as ActivityTypeCode,
  subject: row.subject,
  status: row.status as ActivityStatus,
  primary:
    row.primary_id === null || row.primary_type === null || row.primary_title === null
      ? null
      : { id: row.primary_id, type: row.primary_type as RecordType, title: row.primary_title },
  snippet: contextOf(row, own, wanted),
});
