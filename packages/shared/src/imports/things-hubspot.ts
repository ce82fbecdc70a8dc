import type { ThingProduct } from './thing-product.ts';

const HUBSPOT_LINKS = {
  contact: 'associated contact, associated contacts, zugeordneter kontakt',
  contact_id: 'associated contact ids, associated contact id, zugeordnete kontakt ids',
  account: 'associated company, associated company primary, associated companies, zugeordnetes unternehmen',
  account_id: 'associated company ids, associated company ids primary, associated company id',
  opportunity: 'associated deal, associated deals',
  opportunity_id: 'associated deal ids, associated deal id',
};

/** HubSpot, companies, deals, notes and tasks as its lists export them. */
export const HUBSPOT_THINGS: readonly ThingProduct[] = [
  {
    source: 'hubspot',
    noun: 'account',
    signatures: [
      ['record id', 'company name', 'company owner'],
      ['record id', 'company name', 'company domain name'],
      ['record id company', 'company name'],
      ['company id', 'name', 'company owner'],
      ['datensatz id', 'unternehmensname', 'domainname des unternehmens'],
      ['hs object id', 'name', 'domain'],
    ],
    without: ['email', 'first name', 'deal name'],
    columns: {
      external_id: 'record id, record id company, company id, hs object id, datensatz id',
      name: 'company name, name, unternehmensname',
      website: 'website url, company domain name, domain, website, domainname des unternehmens',
      phone: 'phone number, phone, telefonnummer',
      address:
        'street address, street address #, address, postal code, zip, city, state region, adresse, postleitzahl, stadt',
      country: 'country region, country, land region',
      owner: 'company owner, hubspot owner, company owner email, zustandiger mitarbeiter',
      notes: 'description, about us, beschreibung',
    },
  },
  {
    source: 'hubspot',
    noun: 'opportunity',
    signatures: [
      ['record id', 'deal name'],
      ['record id deal', 'deal name'],
      ['deal id', 'deal name'],
      ['deal name', 'deal stage'],
      ['dealname', 'dealstage'],
      ['datensatz id', 'deal phase'],
    ],
    columns: {
      external_id: 'record id, record id deal, deal id, hs object id, datensatz id',
      name: 'deal name, dealname',
      stage: 'deal stage, dealstage, deal phase',
      value: 'amount, betrag, deal amount',
      currency: 'currency, deal currency code, wahrung',
      expected_closing_on: 'close date, closedate, abschlussdatum',
      owner: 'deal owner, hubspot owner, deal owner email, zustandiger mitarbeiter',
      notes: 'deal description, description',
      ...HUBSPOT_LINKS,
    },
  },
  {
    source: 'hubspot',
    noun: 'note',
    signatures: [['note body'], ['hs note body'], ['record id', 'note body']],
    columns: {
      external_id: 'record id, record id note, hs object id',
      notes: 'note body, hs note body',
      created_at: 'activity date, create date, hs timestamp, created at',
      owner: 'activity assigned to, assigned to, owner, hubspot owner',
      contact_email: 'contact email, email',
      ...HUBSPOT_LINKS,
    },
  },
  {
    source: 'hubspot',
    noun: 'activity',
    signatures: [
      ['task title', 'task status'],
      ['task title', 'due date'],
      ['hs task subject'],
      ['task name', 'task status'],
    ],
    columns: {
      external_id: 'record id, record id task, task id, hs object id',
      subject: 'task title, task name, hs task subject',
      type: 'task type, hs task type',
      notes: 'task notes, notes, hs task body',
      status: 'task status, hs task status',
      priority: 'priority, task priority, hs task priority',
      due: 'due date, hs timestamp',
      completed_at: 'completed at, completion date, hs task completion date, task completed at',
      owner: 'assigned to, activity assigned to, hubspot owner',
      created_at: 'create date, created at',
      contact_email: 'contact email, email',
      ...HUBSPOT_LINKS,
    },
  },
];
