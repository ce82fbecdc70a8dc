import type { ImportFindings } from '@daybook/shared/imports/import';
import type { Reader } from '../../platform/db/open.ts';
import { accountFor, type CompanyNaming, findAccountsNamed } from './companies.ts';
import { ownText } from './own-text.ts';

interface Company {
  /** The spelling that came first, and its rows; nearly always there is no other. */
  readonly name: string;
  rows: number;
  /** Rows by the other spellings. */
  others?: Map<string, number>;
  account: string | null;
}

const namesOf = ({ name, rows, others }: Company): [name: string, rows: number][] => [
  [name, rows],
  ...(others ?? []),
];

const count = (company: Company, name: string): void => {
  if (name === company.name) {
    company.rows += 1;
    return;
  }
  company.others ??= new Map();
  company.others.set(ownText(name), (company.others.get(name) ?? 0) + 1);
};

const LISTED = 100;

/** Counts the companies of a file: those that are there, those that would be made, and those spelled in several ways. */
export class CompanyTally {
  readonly #naming: CompanyNaming;
  readonly #companies = new Map<string, Company>();

  constructor(naming: CompanyNaming) {
    this.#naming = naming;
  }

  async add(db: Reader, names: readonly string[]): Promise<void> {
    const unknown: Company[] = [];
    for (const name of names) {
      const group = this.#naming.groupOf(name);
      const known = this.#companies.get(group);
      if (known !== undefined) {
        count(known, name);
        continue;
      }
      const company: Company = { name: ownText(name), rows: 1, account: null };
      unknown.push(company);
      this.#companies.set(ownText(group), company);
    }
    await this.#findAccounts(db, unknown);
  }

  async #findAccounts(db: Reader, companies: readonly Company[]): Promise<void> {
    const there = await findAccountsNamed(
      db,
      companies.map(({ name }) => name),
    );
    for (const company of companies)
      company.account = accountFor(this.#naming, company.name, there)?.title ?? null;
  }

  get findings(): Pick<ImportFindings, 'companies' | 'near' | 'nearMore'> {
    const all = [...this.#companies];
    const near = all
      .filter(([, { name, others, account }]) => others !== undefined || (account ?? name) !== name)
      .map(([fold, company]) => ({ fold, account: company.account, names: namesOf(company) }))
      .map(({ fold, account, names }) => ({
        fold,
        account,
        names: names
          .map(([text, rows]) => ({ text, rows }))
          .toSorted((a, b) => b.rows - a.rows)
          .slice(0, 10),
        rows: names.reduce((sum, [, rows]) => sum + rows, 0),
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
