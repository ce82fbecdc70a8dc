import type { ImportFindings } from '@daybook/shared/imports/import';
import type { ImportWork } from './import-work.ts';
import { ownText } from './own-text.ts';

const LISTED_OWNERS = 50;

/** Who is named as owner, and by how many rows. */
export class OwnerTally {
  readonly #rows = new Map<string, number>();

  add(texts: readonly string[]): void {
    for (const text of texts) this.#rows.set(ownText(text), (this.#rows.get(text) ?? 0) + 1);
  }

  findings({ owners }: ImportWork): ImportFindings['owners'] {
    return [...this.#rows]
      .map(([text, rows]) => ({ text, rows, name: owners.find(text)?.name ?? null }))
      .toSorted((a, b) => b.rows - a.rows)
      .slice(0, LISTED_OWNERS);
  }
}
