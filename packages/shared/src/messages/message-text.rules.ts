/**
 * How a message is written down: plain text, in which `**bold**`, `_italic_`, lines that begin with `- ` and
 * `{field|fallback}` mean something. A backslash before one of these signs takes its meaning away; everything else is
 * what it looks like, so that a plain text stays the text it is.
 */

export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export interface FieldPart {
  readonly kind: 'field';
  readonly name: string;
  /** Said where nothing is known; empty for none. */
  readonly fallback: string;
  readonly bold?: true;
  readonly italic?: true;
}

export type MessagePart = TextPart | FieldPart;

export interface MessageLine {
  readonly bullet: boolean;
  readonly parts: readonly MessagePart[];
}

type Marks = { readonly bold?: true; readonly italic?: true };

const FIELD = /^\{([a-z][a-z_]{0,39})(?:\|([^{}|\n]{0,200}))?\}/;
const ESCAPED = /^\\([\\*_{-])/;

const isWordSign = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);
/** What may stand around an italic text: not a letter, and nothing an address is made of. */
const isEdge = (sign: string | undefined): boolean =>
  sign === undefined || /[\s.,;:!?()[\]{}"'“”‘’*]/u.test(sign);

/** Where the text that begins at `from` is closed by `sign`; undefined where it is not. */
const closes = (line: string, from: number, sign: '**' | '_'): boolean => {
  for (let i = from; i < line.length; i += 1) {
    if (line[i] === '\\') i += 1;
    else if (line.startsWith(sign, i) && i > from && !isSpace(line[i - 1])) {
      if (sign === '**' || isEdge(line[i + 1])) return true;
    }
  }
  return false;
};

const opensBold = (line: string, at: number): boolean =>
  line.startsWith('**', at) && !isSpace(line[at + 2]) && line[at + 2] !== '*' && closes(line, at + 2, '**');

const opensItalic = (line: string, at: number): boolean =>
  line[at] === '_' && isEdge(line[at - 1]) && !isSpace(line[at + 1]) && closes(line, at + 1, '_');

const endsBold = (line: string, at: number): boolean => line.startsWith('**', at) && !isSpace(line[at - 1]);
const endsItalic = (line: string, at: number): boolean =>
  line[at] === '_' && !isSpace(line[at - 1]) && isEdge(line[at + 1]);

const marksOf = (bold: boolean, italic: boolean): Marks => ({
  ...(bold && { bold: true as const }),
  ...(italic && { italic: true as const }),
});

/** What begins at a place of a line: a field, a sign without meaning, the beginning or the end of a mark, or a letter. */
type Token =
  | { readonly kind: 'field'; readonly name: string; readonly fallback: string; readonly length: number }
  | { readonly kind: 'text'; readonly text: string; readonly length: number }
  | { readonly kind: 'bold'; readonly length: number }
  | { readonly kind: 'italic'; readonly length: number };

const tokenAt = (line: string, at: number, bold: boolean, italic: boolean): Token => {
  const rest = line.slice(at, at + 260);
  const escaped = ESCAPED.exec(rest);
  if (escaped?.[1] !== undefined) return { kind: 'text', text: escaped[1], length: 2 };
  const field = FIELD.exec(rest);
  if (field?.[1] !== undefined)
    return { kind: 'field', name: field[1], fallback: field[2] ?? '', length: field[0].length };
  if (bold ? endsBold(line, at) : opensBold(line, at)) return { kind: 'bold', length: 2 };
  if (italic ? endsItalic(line, at) : opensItalic(line, at)) return { kind: 'italic', length: 1 };
  return { kind: 'text', text: line[at] ?? '', length: 1 };
};

const sameMarks = (a: Marks, b: Marks): boolean => a.bold === b.bold && a.italic === b.italic;

/** Adds a piece of text to the last part where it looks the same. */
const addText = (parts: MessagePart[], text: string, marks: Marks): void => {
  const last = parts.at(-1);
  if (last?.kind === 'text' && sameMarks(last, marks))
    parts[parts.length - 1] = { ...last, text: last.text + text };
  else parts.push({ kind: 'text', text, ...marks });
};

const readParts = (line: string): MessagePart[] => {
  const parts: MessagePart[] = [];
  let bold = false;
  let italic = false;
  for (let at = 0; at < line.length; ) {
    const token = tokenAt(line, at, bold, italic);
    at += token.length;
    const marks = marksOf(bold, italic);
    if (token.kind === 'bold') bold = !bold;
    else if (token.kind === 'italic') italic = !italic;
    else if (token.kind === 'text') addText(parts, token.text, marks);
    else parts.push({ kind: 'field', name: token.name, fallback: token.fallback, ...marks });
  }
  return parts;
};

/** The lines of a message as they are meant. */
export const readMessage = (message: string): MessageLine[] =>
  message
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line.startsWith('- ')
        ? { bullet: true, parts: readParts(line.slice(2)) }
        : { bullet: false, parts: readParts(line) },
    );

const fieldText = ({ name, fallback }: FieldPart): string =>
  fallback === '' ? `{${name}}` : `{${name}|${fallback.replace(/[{}|\n]/g, ' ')}}`;

/** The text with its signs taken their meaning where they would have one. */
const escapeText = (text: string): string =>
  text
    .replace(/\\(?=[\\*_{-])/g, '\\\\')
    .replace(/\*\*/g, '\\*\\*')
    .replace(/_/g, (sign, at: number) =>
      isWordSign(text[at - 1]) && isWordSign(text[at + 1]) ? sign : `\\${sign}`,
    )
    .replace(/\{(?=[a-z])/g, '\\{');

/** Marks stand at letters, not at the spaces around them. */
const withMarks = (part: MessagePart): string => {
  const bare = part.kind === 'field' ? fieldText(part) : escapeText(part.text);
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(bare) ?? [];
  if (inner === '') return bare;
  const italic = part.italic ? `_${inner}_` : inner;
  return `${before}${part.bold ? `**${italic}**` : italic}${after}`;
};

const writeLine = ({ bullet, parts }: MessageLine): string => {
  const text = parts.map(withMarks).join('');
  if (bullet) return `- ${text}`;
  return text.startsWith('- ') ? `\\${text}` : text;
};

/** The message as it is written down. Reading it again gives these lines back. */
export const writeMessage = (lines: readonly MessageLine[]): string => lines.map(writeLine).join('\n');
