import type { ImportDelimiter } from '@daybook/shared/imports/import';
import type { RejectReason } from '@daybook/shared/imports/reject-reason';

/** A row that cannot be taken as it is; its cells are cut short. */
export type RowProblem = Extract<
  RejectReason,
  'cell-too-long' | 'row-too-long' | 'too-many-cells' | 'refused'
>;

export interface Row {
  /** The physical line it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: RowProblem;
}

/** In UTF-16 units. */
export const MAX_CELL = 100_000;
const MAX_ROW = 1_000_000;
export const MAX_CELLS = 1000;
/** What is left of a cell that was too long, to tell the row by. */
const KEPT_OF_LONG = 200;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** Somebody forgot to close a quote: everything after it is one cell. */
export class UnclosedQuote extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`A quote that begins on line ${line} is never closed`);
    this.name = 'UnclosedQuote';
    this.line = line;
  }
}

/**
 * Reads rows of delimited text (RFC 4180, and what products make of it) piece by piece in constant memory. Lines end
 * with CRLF, LF or CR, also mixed; blank lines are passed over; rows may be of any width; a quote inside an unquoted
 * cell, and text after a closing one, are taken as they are.
 */
export class RowReader {
  readonly #delimiter: number;
  #rows: Row[] = [];
  #cells: string[] = [];
  #cell = '';
  #size = 0;
  #problem: RowProblem | undefined;
  #line = 1;
  #rowLine = 1;
  #quoteLine = 0;
  #state: 'start' | 'plain' | 'quoted' | 'closing' = 'start';
  #afterReturn = false;

  constructor(delimiter: ImportDelimiter) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** The rows that this piece finishes. */
  push(text: string): Row[] {
    let at = 0;
    while (at < text.length) {
      if (this.#state === 'quoted') at = this.#readQuoted(text, at);
      else if (this.#state === 'closing') at = this.#readClosing(text, at);
      else at = this.#readPlain(text, at);
    }
    return this.#taken();
  }

  /** The last row, where no line break follows it. Throws `UnclosedQuote`. */
  end(): Row[] {
    if (this.#state === 'quoted') throw new UnclosedQuote(this.#quoteLine);
    this.#endRow();
    return this.#taken();
  }

  #taken(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #readQuoted(text: string, from: number): number {
    const quote = text.indexOf('"', from);
    const end = quote < 0 ? text.length : quote;
    this.#countLines(text, from, end);
    this.#append(text.slice(from, end));
    if (quote >= 0) this.#state = 'closing';
    return end + 1;
  }

  /** After a quote inside a quoted cell: a second one stands for itself, anything else means that it closed. */
  #readClosing(text: string, at: number): number {
    this.#afterReturn = false;
    if (text.charCodeAt(at) === QUOTE) {
      this.#append('"');
      this.#state = 'quoted';
      return at + 1;
    }
    this.#state = 'plain';
    return at;
  }

  #readPlain(text: string, from: number): number {
    let at = from;
    let mayOpen = this.#state === 'start';
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === LF || code === CR) break;
      if (code !== QUOTE || !mayOpen) continue;
      if (text.slice(from, at).trim() === '') return this.#openQuote(at);
      mayOpen = false;
    }
    if (at > from) this.#takePlain(text.slice(from, at));
    return at < text.length ? this.#separate(text.charCodeAt(at), at) : at;
  }

  /** Blanks before a quote are not part of the cell, so they do not begin it. */
  #takePlain(text: string): void {
    this.#afterReturn = false;
    this.#append(text);
    if (this.#state === 'start' && text.trim() !== '') this.#state = 'plain';
  }

  #openQuote(at: number): number {
    this.#cell = '';
    this.#afterReturn = false;
    this.#quoteLine = this.#line;
    this.#state = 'quoted';
    return at + 1;
  }

  #separate(code: number, at: number): number {
    if (code === this.#delimiter) {
      this.#afterReturn = false;
      this.#endCell();
    } else if (code === LF && this.#afterReturn) {
      this.#afterReturn = false;
      this.#rowLine = this.#line;
    } else {
      this.#endRow();
      this.#line += 1;
      this.#rowLine = this.#line;
      this.#afterReturn = code === CR;
    }
    return at + 1;
  }

  #countLines(text: string, from: number, end: number): void {
    for (let at = from; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === CR || (code === LF && !this.#afterReturn)) this.#line += 1;
      this.#afterReturn = code === CR;
    }
  }

  #append(text: string): void {
    this.#size += text.length;
    if (this.#size > MAX_ROW) this.#problem ??= 'row-too-long';
    if (this.#cell.length + text.length > MAX_CELL) this.#problem ??= 'cell-too-long';
    if (this.#problem === undefined) this.#cell += text;
    else this.#cell = (this.#cell + text.slice(0, KEPT_OF_LONG)).slice(0, KEPT_OF_LONG);
  }

  #endCell(): void {
    if (this.#cells.length < MAX_CELLS) this.#cells.push(this.#cell);
    else this.#problem ??= 'too-many-cells';
    this.#cell = '';
    this.#state = 'start';
  }

  #endRow(): void {
    const blank = this.#cells.length === 0 && this.#cell === '' && this.#state === 'start';
    this.#endCell();
    const problem = this.#problem;
    if (!blank) this.#rows.push({ line: this.#rowLine, cells: this.#cells, ...(problem && { problem }) });
    this.#cells = [];
    this.#size = 0;
    this.#problem = undefined;
  }
}
