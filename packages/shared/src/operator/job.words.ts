const WORDS: Readonly<Record<string, string>> = {
  housekeeping: 'Tidying up',
  'activities.bulk': 'Changing many activities at once',
  'activities.remind': 'Reminding people of what they have to do',
  'activities.rezone': 'Moving days after a change of zone',
  'operation.undo': 'Taking back something large',
  'users.hand-over': 'Handing over the work of somebody who leaves',
  'demo.build': 'Adding the demo data',
  'demo.clear': 'Removing the demo data',
  'records.reindex': 'Finding records by the new name of their account',
  'fields.promote': 'Making a field of a column that imports kept',
  'records.bulk': 'Changing many records at once',
  'records.merge': 'Merging records with a long history',
  'records.find-duplicates': 'Looking for probable duplicates',
  'search.rebuild': 'Bringing the search up to date',
  'records.purge-trash': 'Emptying the trash of what is past its days',
  'import.look': 'Looking through a file to import',
  'import.run': 'Importing a file',
  'import.forget-files': 'Removing the files of old imports',
  'attachments.forget-files': 'Removing files that nothing holds any more',
  'webhook.tell': 'Telling webhooks what happened',
  'webhook.deliver': 'Delivering to a webhook',
  'webhook.resume': 'Going on with what waits for a webhook',
  'webhook.forget': 'Forgetting old deliveries',
  'contact.erase': 'Erasing a person',
};

/** What a kind of job does, in words; undefined for one that this version does not know. */
export const jobWords = (kind: string): string | undefined => WORDS[kind];
