import { CONTACT_FIELDS } from '../contacts/contact.fields.ts';
import { CONTACT_ID_COLUMN } from '../contacts/contact-cells.rules.ts';
import { foldHeader } from './header-name.rules.ts';
import type { Product } from './product.ts';

/** Daybook's own list of contacts: each field under its label. Whatever else there is, an import had kept. */
export const DAYBOOK: Product = {
  source: 'daybook',
  signatures: [[foldHeader(CONTACT_ID_COLUMN)]],
  columns: {
    ...Object.fromEntries(
      CONTACT_FIELDS.filter(({ key }) => key !== 'notes').map(({ key, label }) => [key, [foldHeader(label)]]),
    ),
    external_id: [foldHeader(CONTACT_ID_COLUMN)],
  },
};
