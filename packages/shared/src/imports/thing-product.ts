import type { ThingNoun } from './import-noun.ts';
import type { ImportSource } from './import-source.ts';

/** How one product writes its export of one noun. Header names are folded, `#` stands for a number. */
export interface ThingProduct {
  readonly source: ImportSource;
  readonly noun: ThingNoun;
  /** The header is this product's when it has all names of any one of these, and none of those it must not have. */
  readonly signatures: readonly (readonly string[])[];
  readonly without?: readonly string[];
  /** Target → names of columns. */
  readonly columns: Readonly<Record<string, string>>;
}
