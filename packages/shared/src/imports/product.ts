import type { ImportTarget } from './import-column.ts';
import type { ImportSource } from './import-source.ts';

/** How one product writes its export. Header names are folded, `#` stands for a number. */
export interface Product {
  readonly source: Exclude<ImportSource, 'other'>;
  /** The header is this product's when it has all names of any one of these. */
  readonly signatures: readonly (readonly string[])[];
  readonly columns: { readonly [Target in ImportTarget]?: readonly string[] };
}
