import { foldedWords } from '../contacts/fold.rules.ts';
import {
  type FirstStage,
  OPPORTUNITY_STAGES,
  type OpportunityStage,
} from '../opportunities/opportunity.fields.ts';
import { offeredStages, type StageLike } from '../stages/stage.rules.ts';

/** What products and people call the stages of a sale, folded; English and German. */
const NAMES: Readonly<Record<FirstStage, string>> = {
  qualification:
    'new, lead in, open, qualified, prospecting, prospect, lead, appointmentscheduled, appointment scheduled, qualifiedtobuy, qualified to buy, contact made, contacted, neu, offen, kontakt hergestellt, qualifiziert, erstkontakt, termin vereinbart',
  needs:
    'discovery, demo scheduled, demo, needs defined, value proposition, id decision makers, perception analysis, presentationscheduled, presentation scheduled, decisionmakerboughtin, decision maker bought in, bedarfsanalyse, bedarf ermittelt, prasentation, demo geplant',
  offer:
    'proposal, proposal made, proposal sent, quote, quote sent, quoted, proposal price quote, angebot, angebot erstellt, angebot gesendet, offerte, offre, offerta, devis',
  negotiation:
    'negotiations started, negotiation review, in negotiation, contract, contractsent, contract sent, verhandlung, in verhandlung, vertrag gesendet, vertrag, negociation, trattativa',
  won: 'closedwon, closed won, deal won, won deal, gewonnen, abgeschlossen und gewonnen, gagne, vinta',
  lost: 'closedlost, closed lost, deal lost, lost deal, verloren, abgeschlossen und verloren, perdu, persa, abandoned, disqualified',
};

const fold = (text: string): string => foldedWords(text).join(' ');

const KNOWN: ReadonlyMap<string, OpportunityStage> = new Map(
  OPPORTUNITY_STAGES.flatMap(({ value, label }) =>
    [value, fold(label), ...NAMES[value].split(',').map((name) => name.trim())].map(
      (name): [string, OpportunityStage] => [name, value],
    ),
  ),
);

/** What a stage of no known name becomes, where nobody says otherwise. */
export const stageOtherwise = (stages: readonly StageLike[]): OpportunityStage =>
  offeredStages(stages, 'pipeline')[0]?.code ?? 'qualification';

/** A stage of a longer name is none we know. */
const MAX_STAGE = 200;

/** The stage of a name; undefined where it is not known. HubSpot writes "Closed Won (Sales Pipeline)". */
export const readStage = (text: string, stages: readonly StageLike[]): OpportunityStage | undefined => {
  const name = text.slice(0, MAX_STAGE);
  const offered = offeredStages(stages, 'pipeline');
  const read = (given: string): OpportunityStage | undefined => {
    const own = offered.find(({ label }) => fold(label) === given);
    const known = own?.code ?? KNOWN.get(given);
    return offered.some(({ code }) => code === known) ? known : undefined;
  };
  return read(fold(name)) ?? read(fold(name.replace(/\s*\([^)]*\)\s*$/, '')));
};

/** Won or lost, where a column of its own says how it ended. */
export const readStatus = (text: string): 'won' | 'lost' | undefined => {
  const stage = KNOWN.get(fold(text.slice(0, MAX_STAGE)));
  return stage === 'won' || stage === 'lost' ? stage : undefined;
};
