import type { ImportFindings } from '@daybook/shared/imports/import';
import { bringsAccount, type ThingNoun } from '@daybook/shared/imports/import-noun';
import { readStage, stageOtherwise } from '@daybook/shared/imports/stage-name.rules';
import type { Reader } from '../../platform/db/open.ts';
import { CompanyTally } from './company-tally.ts';
import type { ImportWork } from './import-work.ts';
import { OwnerTally } from './owner-tally.ts';
import { type PlannedThing, planThings } from './plan-things.ts';
import { rowBatches } from './row-batches.ts';

const AT_ONCE = 200;
const LISTED = 50;

/** The stages that the file names, and what they become. */
class StageTally {
  readonly #rows = new Map<string, number>();

  add(text: string | undefined): void {
    if (text !== undefined) this.#rows.set(text, (this.#rows.get(text) ?? 0) + 1);
  }

  findings({ run, words: { stages } }: ImportWork): ImportFindings['stages'] {
    return [...this.#rows]
      .map(([text, rows]) => {
        const known = readStage(text, stages);
        return {
          text,
          rows,
          known: known !== undefined,
          stage: known ?? run.settings.stages[text] ?? stageOtherwise(stages),
        };
      })
      .toSorted((a, b) => Number(a.known) - Number(b.known) || b.rows - a.rows)
      .slice(0, LISTED);
  }
}

/** New, there already, or new in an earlier part of the file. */
const kindOf = ({ key, row }: PlannedThing, seen: Set<string>): 'created' | 'unchanged' | 'repeated' => {
  const wasSeen = seen.has(row.identity);
  seen.add(row.identity);
  if (key !== null) return 'unchanged';
  return wasSeen ? 'repeated' : 'created';
};

/** Reads the whole file and decides for each row as the import itself will, without writing. */
export const lookThroughThings = async (
  db: Reader,
  work: ImportWork,
  noun: ThingNoun,
  isWanted: () => Promise<boolean>,
): Promise<ImportFindings | undefined> => {
  const counts = { created: 0, completed: 0, unchanged: 0, repeated: 0, rejected: 0, unread: 0 };
  const [companies, owners, stages] = [new CompanyTally(work.naming), new OwnerTally(), new StageTally()];
  const seen = new Set<string>();
  let unlinked = 0;
  for await (const batch of rowBatches(db, work.run, { after: 0, size: AT_ONCE })) {
    if (!(await isWanted())) return undefined;
    await work.known.lookUp(db, batch.rows);
    const rows = batch.rows.map(work.readThing(noun));
    const plan = await planThings(db, work, noun, rows);
    for (const thing of plan.things) counts[kindOf(thing, seen)] += 1;
    counts.repeated += plan.repeated;
    counts.rejected += plan.rejects.length;
    counts.unread += plan.unread.length;
    unlinked += plan.unlinked;
    if (bringsAccount(noun))
      await companies.add(
        db,
        plan.things.flatMap(({ row }) => row.values['account'] || []),
      );
    if (noun === 'opportunity') for (const { row } of plan.things) stages.add(row.values['stage']);
    owners.add(rows.flatMap(({ values }) => values['owner'] ?? []));
  }
  return {
    counts,
    ...companies.findings,
    owners: owners.findings(work),
    stages: stages.findings(work),
    unlinked,
  };
};
