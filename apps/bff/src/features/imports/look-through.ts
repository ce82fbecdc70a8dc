import type { ImportFindings } from '@daybook/shared/imports/import';
import { isThing } from '@daybook/shared/imports/thing-mapping.rules';
import type { Reader } from '../../platform/db/open.ts';
import { CompanyTally } from './company-tally.ts';
import { findPeople } from './find-people.ts';
import { importWork } from './import-work.ts';
import { lookThroughThings } from './look-through-things.ts';
import { OwnerTally } from './owner-tally.ts';
import type { Incoming } from './person-reader.ts';
import { type Planned, planPeople } from './plan-people.ts';
import { rowBatches } from './row-batches.ts';
import type { Run } from './run.store.ts';
import { SeenPeople } from './seen-people.ts';

type Counts = ImportFindings['counts'];

const AT_ONCE = 200;

const kindOf = ({ row, outcome, person }: Planned, seen: SeenPeople): keyof Counts => {
  const wasSeen = seen.see(row.keys);
  // Somebody new in an earlier row of the file.
  const isEarlierRow = person?.startsWith('line ') ?? false;
  return (outcome === 'created' && wasSeen) || (outcome !== 'created' && isEarlierRow) ? 'repeated' : outcome;
};

/**
 * Reads the whole file and decides for each row as the import itself will, without writing. Answers undefined where
 * `isWanted` says that nobody waits for the answer any more.
 */
export const lookThrough = async (
  db: Reader,
  run: Run,
  isWanted: () => Promise<boolean>,
): Promise<ImportFindings | undefined> => {
  const work = await importWork(db, { ...run, findings: null });
  const { holds } = run.settings.mapping;
  if (isThing(holds)) return lookThroughThings(db, work, holds, isWanted);
  const counts = { created: 0, completed: 0, unchanged: 0, repeated: 0, rejected: 0, unread: 0 };
  const [seen, companies, owners] = [new SeenPeople(), new CompanyTally(work.naming), new OwnerTally()];
  for await (const batch of rowBatches(db, run, { after: 0, size: AT_ONCE })) {
    if (!(await isWanted())) return undefined;
    await work.known.lookUp(db, batch.rows);
    const rows = batch.rows.map(work.read);
    const plan = planPeople(rows, await findPeople(db, rows));
    for (const planned of plan.rows) {
      counts[kindOf(planned, seen)] += 1;
      counts.unread += planned.row.unread.length;
    }
    counts.rejected += plan.rejects.length;
    const taken = rows.filter(({ problem }) => problem === undefined);
    await companies.add(
      db,
      taken.flatMap(({ values }) => values.account ?? []),
    );
    owners.add(taken.flatMap(({ ownerText }: Incoming) => ownerText ?? []));
  }
  return { counts, ...companies.findings, owners: owners.findings(work), stages: [], unlinked: 0 };
};
