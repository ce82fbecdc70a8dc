import { Refusal } from '@daybook/shared/kernel/refusal';
import type { Bytes } from './decode.ts';

const HEAD = 512;

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

const UNPACK = 'Unpack it, and choose the file that is in it.';
const SAVE_AS = 'Open it in the program it comes from, save it as CSV (UTF-8), and choose that file.';

/** What a file is that holds others, packed, in words. */
const packedKind = (head: Uint8Array): string | undefined => {
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04)) return 'a ZIP archive';
  return startsWith(head, 0x1f, 0x8b) ? 'compressed' : undefined;
};

/** What a file is that is no list in text, in words; undefined for anything that may be one. */
const otherKind = (head: Uint8Array): string | undefined => {
  const text = Buffer.from(head).toString('latin1');
  if (/^PK\x03\x04.*(?:\[Content_Types\]|xl\/|mimetypeapplication\/vnd\.oasis)/s.test(text))
    return 'a workbook of a spreadsheet';
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'a workbook of a spreadsheet';
  if (text.startsWith('%PDF')) return 'a PDF';
  if (/^(?:\xef\xbb\xbf)?\s*BEGIN:VCARD/i.test(text)) return 'an address book in vCard format';
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml)/i.test(text)) return 'a web page or XML';
  if (/^(?:\xef\xbb\xbf)?\s*[[{]\s*["{[]/.test(text)) return 'JSON';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8)/.test(text)) return 'a picture';
  return undefined;
};

/** Says no to a file that is no list in text, by what it begins with. */
export const refuseOtherKinds = async (bytes: Bytes): Promise<void> => {
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    head = Buffer.concat([head, chunk.subarray(0, HEAD)]).subarray(0, HEAD);
    if (head.length >= HEAD) break;
  }
  if (head.length === 0) throw unreadable('This file is empty. Choose another one.');
  const kind = otherKind(head);
  if (kind !== undefined) throw unreadable(`This file is ${kind}, not a list in CSV. ${SAVE_AS}`);
  const packed = packedKind(head);
  if (packed !== undefined) throw unreadable(`This file is ${packed}, not a list in CSV. ${UNPACK}`);
};

export const unreadable = (message: string): Refusal =>
  new Refusal('import.unreadable', { detail: message, errors: [{ path: 'file', message }] });
