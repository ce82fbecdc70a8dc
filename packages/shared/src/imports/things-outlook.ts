import type { ThingProduct } from './thing-product.ts';

/** Outlook, tasks, in English, German and French. */
export const OUTLOOK_THINGS: readonly ThingProduct[] = [
  {
    source: 'outlook',
    noun: 'activity',
    signatures: [
      ['subject', 'start date', 'due date', 'date completed'],
      ['betreff', 'fallig am', 'erledigt am'],
      ['objet', 'echeance', 'date d achevement'],
    ],
    columns: {
      subject: 'subject, betreff, objet',
      due: 'due date, fallig am, echeance',
      completed_at: 'date completed, erledigt am, date d achevement',
      status: 'complete, erledigt, status',
      priority: 'priority, prioritat, priorite',
      notes: 'notes, notizen',
      contact: 'contacts, kontakte',
      account: 'companies, firmen, firma',
    },
  },
];
