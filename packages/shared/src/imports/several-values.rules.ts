const MAX_VALUES = 20;

const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))].slice(0, MAX_VALUES);

/** The addresses of one cell: "a@x.com, b@x.com", "a@x.com ::: b@x.com", "Doe, Jane" <jane@x.com>; a@x.com. */
export const splitEmails = (cell: string): string[] =>
  unique(cell.replace(/"[^"]*"/g, ' ').split(/:::|[;,|\r\n\t]|\s(?=\S+@)/));

/** The numbers of one cell. A slash inside a number belongs to it, one between blanks parts two. */
export const splitPhones = (cell: string): string[] => unique(cell.split(/:::|[;,|\r\n\t]|\s\/\s/));

/** Tags of one cell. Google marks its own groups, such as "* myContacts", with a star; they say nothing. */
export const splitTags = (cell: string): string[] =>
  unique(cell.split(/:::|[;,|\r\n\t]/)).filter((tag) => !tag.startsWith('* '));
