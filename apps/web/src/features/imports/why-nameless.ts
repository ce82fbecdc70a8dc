import type { ImportMapping } from '@daybook/shared/imports/import';
import { namesSomebody } from '@daybook/shared/imports/import-mapping.rules';
import { namesThing } from '@daybook/shared/imports/thing-targets';

/** Why no row could be taken as the columns are mapped; undefined where some can. */
export const whyNameless = ({ holds, columns }: ImportMapping): string | undefined => {
  if (holds === 'contact')
    return namesSomebody(columns) ? undefined : 'Choose a column for the name or the email address.';
  const targets = columns.map(({ target }) => target);
  return namesThing(holds, targets) ? undefined : 'Choose a column for what it is called.';
};
