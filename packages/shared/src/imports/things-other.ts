import type { ThingProduct } from './thing-product.ts';

/** What only lists of people, or of sales, have. */
const NO_PEOPLE = ['email', 'e mail', 'first name', 'last name', 'vorname', 'nachname'];
const NO_SALE = ['deal stage', 'stage', 'pipeline', 'phase'];

const PERIOD = {
  starts_on:
    'start date, start, starts, from, begin, valid from, startdatum, beginn, von, gultig ab, debut, inizio',
  ends_on: 'end date, end, ends, until, to, valid until, enddatum, ende, bis, gultig bis, fin, fine',
};
const MONEY_CURRENCY = 'currency, wahrung, devise, valuta';
const OWNER = 'owner, owner email, responsible, account manager, zustandig, verantwortlich, betreuer';
const COMPANY =
  'account, account name, customer, customer name, client, client name, company, company name, advertiser, kunde, kundenname, firma, client nom, cliente';
const TAGS = 'tags, labels, schlagworte';
const NOTES =
  'notes, note, comment, comments, remarks, description, bemerkung, bemerkungen, notizen, beschreibung';

/** Lists of campaigns, contracts and agreed packages as people keep them in a spreadsheet, of no product we know. */
export const OTHER_THINGS: readonly ThingProduct[] = [
  {
    source: 'other',
    noun: 'campaign',
    signatures: [
      ['campaign', 'start date'],
      ['campaign', 'budget'],
      ['campaign name', 'start date'],
      ['campaign name', 'budget'],
      ['campaign name', 'advertiser'],
      ['campaign name', 'customer'],
      ['campaign name', 'client'],
      ['kampagne', 'kunde'],
      ['kampagne', 'budget'],
    ],
    without: [...NO_PEOPLE, ...NO_SALE],
    columns: {
      external_id: 'campaign id, id, kampagnen id',
      name: 'campaign name, campaign, name, title, kampagne, kampagnenname',
      kind: 'campaign type, type, kind, art',
      account: COMPANY,
      customer_contact: 'customer contact, contact, contact person, client contact, ansprechpartner, kontakt',
      agent: 'agent, agent name, reseller, vermittler',
      agent_contact: 'agent contact',
      agency: 'agency, agency name, media agency, agentur',
      agency_contact: 'agency contact, contact at agency, kontakt agentur',
      deal: 'deal, deal name, package',
      budget: 'budget, media budget, amount, value, betrag',
      currency: `budget currency, ${MONEY_CURRENCY}`,
      ...PERIOD,
      owner: `campaign manager, campaign owner, ${OWNER}`,
      tags: TAGS,
      notes: NOTES,
    },
  },
  {
    source: 'other',
    noun: 'contract',
    signatures: [
      ['contract number'],
      ['contract name'],
      ['contract title'],
      ['contract', 'start date'],
      ['vertragsnummer'],
      ['vertrag', 'kunde'],
    ],
    without: [...NO_PEOPLE, ...NO_SALE],
    columns: {
      external_id: 'contract id, id, vertrags id',
      name: 'contract name, contract title, contract, name, title, vertrag, vertragsname, titel',
      number: 'contract number, contract no, number, no, vertragsnummer, vertragsnr, nummer',
      account: `publisher, partner, vertragspartner, ${COMPANY}`,
      signed_on:
        'signed on, signed, date signed, signature date, signed date, unterzeichnet am, unterschrieben am',
      language: 'language, contract language, sprache',
      payout_terms: 'payout terms, payment terms, terms, zahlungsbedingungen, auszahlung',
      ...PERIOD,
      owner: `contract owner, ${OWNER}`,
      tags: TAGS,
      notes: NOTES,
    },
  },
  {
    source: 'other',
    noun: 'deal',
    signatures: [
      ['deal', 'agreed on'],
      ['deal name', 'agreed on'],
      ['deal', 'signed on'],
      ['deal group'],
      ['deal group name'],
      ['package', 'customer'],
    ],
    without: [...NO_PEOPLE, ...NO_SALE],
    columns: {
      external_id: 'deal id, id',
      name: 'deal name, deal, deal group, deal group name, package, name, title, titel',
      account: COMPANY,
      value: 'value, amount, deal value, volume, betrag, volumen',
      currency: `value currency, ${MONEY_CURRENCY}`,
      agreed_on: 'agreed on, agreed, date, date agreed, signed on, vereinbart am, datum',
      owner: `deal owner, ${OWNER}`,
      tags: TAGS,
      notes: NOTES,
    },
  },
];
