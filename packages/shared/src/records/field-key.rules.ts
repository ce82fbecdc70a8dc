/** Where the contract's name of a field is not the catalogue's in another spelling. */
const NAMES: Readonly<Record<string, string>> = {
  ownerId: 'owner',
  accountId: 'account',
  contactId: 'contact',
  emails: 'email',
  phones: 'phone',
};

/** The key in the field catalogue of a field as the contract names it: `jobTitle` is `job_title`. */
export const fieldKey = (name: string): string =>
  NAMES[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
