import type { RecordHit } from '@daybook/shared/records/record-list';
import { RECORD_TYPE_LABELS } from '@daybook/shared/records/record-type';
import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../shared/api/client.ts';

/** Records with words that begin like those typed; those found before stay until the next have come. */
export const recordsNamed = (text: string) =>
  queryOptions({
    queryKey: ['records', 'palette', text],
    queryFn: ({ signal }) => answer(api.search.$get({ query: { q: text } }, { init: { signal } })),
    enabled: text.length > 0,
    placeholderData: (before) => before,
  });

/** What tells a record from others of its name: its kind, and its account or title. */
export const hitDetail = ({ type, detail, account }: RecordHit): string =>
  [RECORD_TYPE_LABELS[type].one, detail || account?.title].filter(Boolean).join(' · ');
