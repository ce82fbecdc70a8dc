/** How much of everything there is; `performance.md` of the design calls the whole of it "large". */
export interface Size {
  readonly scale: number;
  readonly users: number;
  readonly accounts: number;
  readonly contacts: number;
  readonly opportunities: number;
  readonly activities: number;
  /** Timeline entries in all. */
  readonly entries: number;
  /** Share of entries on the one busy contact and on all contacts of the one large account. */
  readonly busyContact: number;
  readonly largeAccount: number;
  /** Open activities of the one rep who has a very long list. */
  readonly longList: number;
}

const LARGE = {
  accounts: 20_000,
  contacts: 100_000,
  opportunities: 30_000,
  activities: 1_000_000,
  entries: 4_000_000,
  longList: 10_000,
} as const;

/** The large data, or a part of it for a machine that others use too. */
export const sizeOf = (scale: number): Size => {
  const scaled = (n: number) => Math.max(60, Math.round(n * scale));
  return {
    scale,
    users: 50,
    accounts: scaled(LARGE.accounts),
    contacts: scaled(LARGE.contacts),
    opportunities: scaled(LARGE.opportunities),
    activities: scaled(LARGE.activities),
    entries: scaled(LARGE.entries),
    busyContact: 50_000 / LARGE.entries,
    largeAccount: 500_000 / LARGE.entries,
    longList: scaled(LARGE.longList),
  };
};

/** The moment all data is told from; servers under measurement are given it as their clock. */
export const NOW = Date.parse('2026-11-23T09:00:00Z');
