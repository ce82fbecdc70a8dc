import { ok, type Result, refused } from '../kernel/result.ts';

/** Where a sale stands, where a contact stands, and how it goes there. */
export const STAGE_LISTS = ['pipeline', 'lifecycle', 'status'] as const;
export type StageList = (typeof STAGE_LISTS)[number];

/**
 * What a stage means to the rules. A sale is open, won or lost; a contact open, a customer or lost; a status is open,
 * the one of those who bought, the one of those who are lost, or closed: nothing goes on.
 */
export const STAGE_KINDS = ['open', 'customer', 'won', 'closed', 'lost'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** What brings a contact to a lifecycle stage by itself. */
export const STAGE_EVENTS = ['opportunity.added', 'opportunity.won'] as const;
export type StageEvent = (typeof STAGE_EVENTS)[number];

/** What a stage has to be for the rules. */
export interface StageLike {
  readonly list: StageList;
  readonly code: string;
  /** Of a status the lifecycle stage it belongs to; empty otherwise. */
  readonly of: string;
  readonly label: string;
  readonly kind: StageKind;
  /** Of an open stage of the pipeline, in per cent. */
  readonly probability: number;
  readonly entersOn: StageEvent | null;
  readonly retired: boolean;
}

const plain = { of: '', probability: 0, entersOn: null, retired: false } as const;
const sale = (code: string, label: string, probability: number, kind: StageKind = 'open'): StageLike => ({
  ...plain,
  list: 'pipeline',
  code,
  label,
  kind,
  probability,
});
const lifecycle = (
  code: string,
  label: string,
  kind: StageKind,
  entersOn: StageEvent | null = null,
): StageLike => ({ ...plain, list: 'lifecycle', code, label, kind, entersOn });
const status = (of: string, code: string, label: string, kind: StageKind = 'open'): StageLike => ({
  ...plain,
  list: 'status',
  code: `${of}.${code}`,
  of,
  label,
  kind,
});

/** The stages that every workspace starts with, each list in its order. */
export const DEFAULT_STAGES: readonly StageLike[] = [
  sale('qualification', 'Qualification', 10),
  sale('needs', 'Needs analysis', 25),
  sale('offer', 'Offer', 50),
  sale('negotiation', 'Negotiation', 75),
  sale('won', 'Won', 100, 'won'),
  sale('lost', 'Lost', 0, 'lost'),
  lifecycle('lead', 'Lead', 'open'),
  lifecycle('qualified', 'Qualified', 'open', 'opportunity.added'),
  lifecycle('customer', 'Customer', 'customer', 'opportunity.won'),
  lifecycle('lost', 'Lost', 'lost'),
  status('lead', 'new', 'New'),
  status('lead', 'contacted', 'Contacted'),
  status('lead', 'interested', 'Interested'),
  status('lead', 'unqualified', 'Unqualified', 'closed'),
  status('qualified', 'talking', 'In conversation'),
  status('qualified', 'offered', 'Offer made'),
  status('qualified', 'later', 'Not now', 'closed'),
  status('customer', 'won', 'Won', 'won'),
  status('customer', 'former', 'Former customer', 'closed'),
  status('lost', 'lost', 'Lost', 'lost'),
];

/** Open sales come before this rank; then those won, then those lost. */
export const FIRST_CLOSED_RANK = 1000;

/** How far a sale has come, from its stage's kind and place: what sales are sorted by. */
export const stageRank = (kind: string, place: number): number => {
  if (kind === 'open') return Math.min(place, FIRST_CLOSED_RANK - 1);
  return kind === 'won' ? FIRST_CLOSED_RANK : FIRST_CLOSED_RANK + 1;
};

const LAST: Readonly<Record<StageKind, number>> = { open: 0, customer: 1, won: 1, closed: 2, lost: 2 };

/** A list in its order: as wanted, but what ends it is always last. */
export const inStageOrder = <T extends Pick<StageLike, 'code' | 'kind'>>(
  stages: readonly T[],
  wanted: readonly string[],
): T[] => {
  const placeOf = ({ code }: T): number => (wanted.includes(code) ? wanted.indexOf(code) : wanted.length);
  return stages.toSorted((a, b) => LAST[a.kind] - LAST[b.kind] || placeOf(a) - placeOf(b));
};

/** A list of stages, with what is retired. */
export const stagesIn = <T extends StageLike>(stages: readonly T[], list: StageList, of = ''): T[] =>
  stages.filter((stage) => stage.list === list && stage.of === of);

/** What a list offers, in its order. */
export const offeredStages = <T extends StageLike>(stages: readonly T[], list: StageList, of = ''): T[] =>
  stagesIn(stages, list, of).filter(({ retired }) => !retired);

export const findStageIn = <T extends StageLike>(
  stages: readonly T[],
  list: StageList,
  code: string | null,
): T | undefined => stages.find((stage) => stage.list === list && stage.code === code);

/** What a stage is called now; of one that is not known, its code. */
export const stageLabel = (stages: readonly StageLike[], list: StageList, code: string): string =>
  findStageIn(stages, list, code)?.label ?? code;

/** The first status of a lifecycle stage. */
export const firstStatus = (stages: readonly StageLike[], of: string): string | null =>
  offeredStages(stages, 'status', of)[0]?.code ?? null;

/** Most stages of a list, and most statuses of a lifecycle stage. */
export const MOST_STAGES: Readonly<Record<StageList, number>> = { pipeline: 20, lifecycle: 12, status: 10 };

const WORDS: Readonly<Record<StageList, string>> = {
  pipeline: 'stage',
  lifecycle: 'lifecycle stage',
  status: 'status',
};

export const stageWord = (list: StageList): string => WORDS[list];

const no = (path: string, message: string): Result<never> =>
  refused('request.invalid', { detail: message, errors: [{ path, message }] });

/** Whether it may be called otherwise: the stage of customers is fixed. */
export const renamable = ({ list, kind, label }: StageLike): Result<true> =>
  list === 'lifecycle' && kind === 'customer' ? no('label', `The stage ${label} is fixed.`) : ok(true);

/** Whether it may go: what ends a list stays, and so does the last one of its kind. */
export const retirable = (stages: readonly StageLike[], stage: StageLike): Result<true> => {
  const { list, kind, label, of, code } = stage;
  const stays = list === 'status' ? ['won', 'lost'] : ['customer', 'won', 'lost'];
  if (stays.includes(kind)) return no('retired', `The ${WORDS[list]} ${label} cannot be removed.`);
  const others = offeredStages(stages, list, of).filter((other) => other.code !== code);
  const left = list === 'status' ? others : others.filter((other) => other.kind === 'open');
  if (left.length > 0) return ok(true);
  return no('retired', `${label} is the only one left. Add another ${WORDS[list]} first.`);
};

/** Whether one more may be offered. */
export const addable = (
  stages: readonly StageLike[],
  { list, of, kind }: Pick<StageLike, 'list' | 'of' | 'kind'>,
): Result<true> => {
  const there = offeredStages(stages, list, of);
  if (there.length >= MOST_STAGES[list])
    return no('label', `There are ${MOST_STAGES[list]} already, which is as many as there can be.`);
  const closed = kind === 'closed' ? there.find((other) => LAST[other.kind] === LAST.closed) : undefined;
  return closed === undefined
    ? ok(true)
    : no('closed', `${closed.label} closes this stage already. There is one such status at most.`);
};

/** Where a contact goes when that happens; undefined where it stays. It never falls back. */
export const stageEnteredOn = (
  stages: readonly StageLike[],
  event: StageEvent,
  now: string,
): string | undefined => {
  const offered = offeredStages(stages, 'lifecycle');
  const target = offered.find(({ entersOn }) => entersOn === event);
  if (target === undefined || target.code === now) return undefined;
  const current = findStageIn(stages, 'lifecycle', now);
  const isBefore = offered.findIndex(({ code }) => code === now) < offered.indexOf(target);
  return isBefore || current?.kind === 'lost' ? target.code : undefined;
};

/** The stage that is given, which has to be offered; what stands in a retired one may stay there. */
export const givenStage = (
  stages: readonly StageLike[],
  { list, code, path, was }: { list: StageList; code: string; path: string; was: string | null },
): Result<StageLike> => {
  const stage = findStageIn(stages, list, code);
  if (stage !== undefined && (!stage.retired || code === was)) return ok(stage);
  if (stage !== undefined) return no(path, `${stage.label} is no longer used. Choose another one.`);
  return no(
    path,
    `This ${list === 'status' ? 'status' : 'stage'} is not there any more. Choose another one.`,
  );
};
