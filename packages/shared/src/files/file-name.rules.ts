/** The longest name a file is kept under. */
export const LONGEST_FILE_NAME = 200;

/** Letters that turn the direction of what follows, or are not seen at all: they make a name look like another. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** What file systems keep for themselves. */
const RESERVED = /[<>:"|?*]/g;

/** Without the dots and blanks at its end; from the end, as a pattern would try each run of dots anew. */
const withoutTail = (name: string): string => {
  let end = name.length;
  while (end > 0 && '. '.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(0, end);
};

const cut = (name: string): string => {
  if (name.length <= LONGEST_FILE_NAME) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  return name.slice(0, LONGEST_FILE_NAME - ending.length).trimEnd() + ending;
};

/** The name a file is kept under: no folders, nothing unseen, nothing a disk would refuse; "File" where none is left. */
export const cleanFileName = (given: string): string => {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replace(/\s+/g, ' ').replace(UNSEEN, '').replace(RESERVED, '_').trim();
  const name = cut(withoutTail(plain)).toWellFormed();
  return name.replace(/^\.+/, '') === '' ? 'File' : name;
};

/** What two names have in common that mean the same file: upper and lower case do not count. */
export const fileNameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** The ending of a name with its dot; empty where it has none. */
export const fileEnding = (name: string): string => /\.[^. ]{1,10}$/.exec(name)?.[0] ?? '';
