import { ACCOUNT_KINDS } from '../accounts/account.fields.ts';
import { ACTIVITY_TYPES, PRIORITIES } from '../activities/activity-type.ts';
import { CAMPAIGN_KINDS } from '../campaigns/campaign.fields.ts';
import { readEmail } from '../contacts/email.rules.ts';
import { foldedWords } from '../contacts/fold.rules.ts';
import { readAmount } from './amount.rules.ts';
import { type DayHints, readDay } from './day-text.rules.ts';
import type { ThingNoun } from './import-noun.ts';
import { readLanguage } from './language-name.rules.ts';
import { readMoment } from './moment-text.rules.ts';

export interface ReadingContext {
  readonly days: DayHints;
  /** Whose clock a time without a zone is of. */
  readonly zone: string;
  /** Which kinds there are of what the file holds. */
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
}

/** Which kinds there are of what a file holds. */
export const kindsOf = (noun: ThingNoun): ReadingContext['kinds'] =>
  noun === 'campaign' ? CAMPAIGN_KINDS : ACCOUNT_KINDS;

type Read = (text: string, context: ReadingContext) => string | undefined;

const fold = (text: string): string => foldedWords(text).join(' ');

const named =
  (names: Readonly<Record<string, string>>): Read =>
  (text) => {
    const folded = fold(text);
    return Object.entries(names).find(([, list]) => list.split(', ').includes(folded))?.[0];
  };

const either =
  (...reads: readonly Read[]): Read =>
  (text, context) => {
    for (const read of reads) {
      const value = read(text, context);
      if (value !== undefined) return value;
    }
    return undefined;
  };

const option = (options: readonly { readonly value: string; readonly label: string }[]): Read =>
  named(Object.fromEntries(options.map(({ value, label }) => [value, `${fold(value)}, ${fold(label)}`])));

const coded = (known: readonly { readonly code: string; readonly label: string }[]): Read =>
  option(known.map(({ code, label }) => ({ value: code, label })));

const line =
  (most: number): Read =>
  (text) =>
    text.length <= most ? text : undefined;

const minutes: Read = (text) => {
  const [, hours, rest] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  const value = hours === undefined ? Number(text) : Number(hours) * 60 + Number(rest);
  return Number.isInteger(value) && value >= 0 && value <= 1440 ? String(value) : undefined;
};

/** A long number that a spreadsheet has rounded: no id any more. */
const id: Read = (text) => (/^\d(?:[.,]\d+)?E\+\d+$/i.test(text) || text.length > 200 ? undefined : text);

const moment: Read = (text, { days, zone }) => readMoment(text, days, zone);

const day: Read = (text, { days }) => readDay(text, days);

const KINDS = named({
  company: 'organization, organisation, firma',
  person: 'private person',
  external: 'extern',
  internal: 'intern, house',
});

/** Of the kinds there are of what the file holds. */
const kind: Read = (text, context) => {
  const read = either(option(context.kinds), KINDS)(text, context);
  return context.kinds.some(({ value }) => value === read) ? read : undefined;
};

const TYPES = named({
  task: 'to do, todo, deadline, follow up, followup, aufgabe, other',
  call: 'calls, phone call, telefonat, anruf',
  email: 'e mail, mail',
  meeting: 'demo, appointment, besprechung, termin, event',
  linkedin: 'linked in message, linked in connect, linked in',
  lunch: 'mittagessen, breakfast, dinner',
  video_call: 'zoom, teams, videocall, video conference',
});

const PRIORITY = named({
  high: 'hoch, urgent, haute, alta, 1',
  normal: 'medium, mittel, none, moyenne, media, 2',
  low: 'niedrig, basse, bassa, 3',
});

const STATUS = named({
  done: 'done, completed, complete, closed, yes, true, 1, 100, erledigt, abgeschlossen, termine, completato',
  open: 'open, to do, todo, not started, in progress, waiting, deferred, waiting on someone else, no, false, 0, offen, nicht begonnen, in bearbeitung, in the trash',
});

const READ: Readonly<Record<string, Read>> = {
  kind,
  first_name: line(100),
  last_name: line(100),
  personal_number: line(40),
  fiscal_number: line(40),
  commercial_number: line(60),
  country: line(80),
  phone: line(60),
  email: (text) => readEmail(text)?.address,
  address: line(500),
  subject: line(300),
  location: line(300),
  link: line(2000),
  notes: line(20_000),
  message: line(50_000),
  external_id: id,
  expected_closing_on: day,
  agreed_on: day,
  signed_on: day,
  starts_on: day,
  ends_on: day,
  number: line(60),
  language: readLanguage,
  payout_terms: line(5000),
  budget: (text) => readAmount(text) && text,
  value: (text) => readAmount(text) && text,
  amount: (text) => readAmount(text) && text,
  currency: (text) => (/^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : readAmount(`1 ${text}`)?.currency),
  type: either(coded(ACTIVITY_TYPES), TYPES),
  // Which there are of its type, and topics of its record, is known here only.
  outcome: line(200),
  topic: line(200),
  priority: either(option(PRIORITIES), PRIORITY),
  status: either(STATUS, line(200)),
  direction: named({ incoming: 'incoming, inbound, eingehend', outgoing: 'outgoing, outbound, ausgehend' }),
  duration_minutes: minutes,
  due: moment,
  end: moment,
  completed_at: moment,
  created_at: moment,
};

/** How the text of a cell becomes the value of a target; undefined where it cannot be read. */
export const readThingValue = (target: string, text: string, context: ReadingContext): string | undefined =>
  (READ[target] ?? line(200))(text, context);
