import type { ImportFindings } from '@daybook/shared/imports/import';
import type { Reader } from '../../platform/db/open.ts';
import { findAccountsByFold } from './companies.store.ts';
import { accountFor, type CompanyNaming } from './companies.ts';

interface Company {
  /** Rows by spelling. */
  readonly names: Map<string, number>;
  account: string | null;
}

const LISTED = 100;

/** Counts the companies of a file: those that are there, those that would be made, and those spelled in several ways. */
export class CompanyTally {
  readonly #naming: CompanyNaming;
  readonly #companies = new Map<string, Company>();

  constructor(naming: CompanyNaming) {
    this.#naming = naming;
  }

  async add(db: Reader, names: readonly string[]): Promise<void> {
    const unknown = new Set<string>();
    for (const name of names) {
      const fold = this.#naming.foldOf(name);
      const company = this.#companies.get(fold) ?? { names: new Map<string, number>(), account: null };
      if (!this.#companies.has(fold)) unknown.add(fold);
      this.#companies.set(fold, company);
      company.names.set(name, (company.names.get(name) ?? 0) + 1);
    }
    await this.#findAccounts(db, [...unknown]);
  }

  async #findAccounts(db: Reader, folds: readonly string[]): Promise<void> {
    const there = Map.groupBy(await findAccountsByFold(db, folds), ({ fold }) => fold);
    for (const fold of there.keys()) {
      const company = this.#companies.get(fold);
      const [first = ''] = company?.names.keys() ?? [];
      if (company) company.account = accountFor(this.#naming, first, there)?.title ?? null;
    }
  }

  get findings(): Pick<ImportFindings, 'companies' | 'near' | 'nearMore'> {
    const all = [...this.#companies];
    const near = all
      .filter(([, { names, account }]) => new Set([...names.keys(), ...(account ? [account] : [])]).size > 1)
      .map(([fold, { names, account }]) => ({
        fold,
        account,
        names: [...names]
          .map(([text, rows]) => ({ text, rows }))
          .toSorted((a, b) => b.rows - a.rows)
          .slice(0, 10),
        rows: [...names.values()].reduce((sum, rows) => sum + rows, 0),
      }))
      .toSorted((a, b) => b.rows - a.rows);
    const found = all.filter(([, { account }]) => account !== null).length;
    return {
      companies: { found, made: all.length - found },
      near: near.slice(0, LISTED),
      nearMore: Math.max(0, near.length - LISTED),
    };
  }
}
