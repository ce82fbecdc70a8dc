import { fileTypeFromBuffer } from 'file-type';

/** What a file is, found from its bytes: a name says what somebody called it. */
export interface FileKind {
  /** As it is served; never anything that a browser would run. */
  readonly contentType: string;
  readonly kind: 'document' | 'recording';
  /** Shown in a page: pictures and sound. Everything else is saved. */
  readonly shown: boolean;
  readonly extensions: readonly string[];
}

const saved = (contentType: string, ...extensions: string[]): FileKind => ({
  contentType,
  kind: 'document',
  shown: false,
  extensions,
});
const picture = (contentType: string, ...extensions: string[]): FileKind => ({
  contentType,
  kind: 'document',
  shown: true,
  extensions,
});
const sound = (contentType: string, ...extensions: string[]): FileKind => ({
  contentType,
  kind: 'recording',
  shown: true,
  extensions,
});

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

const TEXT = saved('text/plain', 'txt', 'csv', 'tsv', 'md', 'log', 'ics', 'vcf', 'eml', 'json');
const KNOWN: Readonly<Record<string, FileKind>> = {
  'application/pdf': saved('application/pdf', 'pdf'),
  [`${OFFICE}.wordprocessingml.document`]: saved(`${OFFICE}.wordprocessingml.document`, 'docx'),
  [`${OFFICE}.spreadsheetml.sheet`]: saved(`${OFFICE}.spreadsheetml.sheet`, 'xlsx'),
  [`${OFFICE}.presentationml.presentation`]: saved(`${OFFICE}.presentationml.presentation`, 'pptx'),
  [`${OPEN}.text`]: saved(`${OPEN}.text`, 'odt'),
  [`${OPEN}.spreadsheet`]: saved(`${OPEN}.spreadsheet`, 'ods'),
  [`${OPEN}.presentation`]: saved(`${OPEN}.presentation`, 'odp'),
  'application/x-cfb': saved('application/octet-stream', 'doc', 'xls', 'ppt', 'msg'),
  'application/rtf': saved('application/rtf', 'rtf'),
  'application/zip': saved('application/zip', 'zip'),
  'application/xml': TEXT,
  'image/svg+xml': TEXT,
  'video/mp4': saved('video/mp4', 'mp4'),
  'video/quicktime': saved('video/quicktime', 'mov'),
  'image/png': picture('image/png', 'png'),
  'image/apng': picture('image/png', 'png'),
  'image/jpeg': picture('image/jpeg', 'jpg', 'jpeg'),
  'image/gif': picture('image/gif', 'gif'),
  'image/webp': picture('image/webp', 'webp'),
  'image/avif': picture('image/avif', 'avif'),
  'image/heic': saved('image/heic', 'heic'),
  'image/tiff': saved('image/tiff', 'tif', 'tiff'),
  'audio/mpeg': sound('audio/mpeg', 'mp3'),
  'audio/mp4': sound('audio/mp4', 'm4a', 'mp4'),
  'audio/x-m4a': sound('audio/mp4', 'm4a'),
  'audio/ogg': sound('audio/ogg', 'ogg', 'oga', 'opus'),
  'audio/wav': sound('audio/wav', 'wav'),
  'audio/flac': sound('audio/flac', 'flac'),
  'audio/aac': sound('audio/aac', 'aac'),
  'audio/amr': sound('audio/amr', 'amr'),
  // What browsers record sound as.
  'video/webm': sound('audio/webm', 'webm'),
  'audio/webm': sound('audio/webm', 'webm'),
};

/** A character at the end of the piece that was read may be cut. */
const CUT = 3;

const isText = (bytes: Uint8Array): boolean => {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
      return true;
    } catch {
      return false;
    }
  };
  return Array.from({ length: CUT + 1 }, (_, cut) => bytes.length - cut).some(
    (end) => end >= 0 && decodes(end),
  );
};

/** The kind of a file that begins with these bytes; undefined where it is none that can be attached. */
export const fileKindOf = async (beginning: Uint8Array): Promise<FileKind | undefined> => {
  const found = await fileTypeFromBuffer(beginning);
  if (found === undefined) return isText(beginning) ? TEXT : undefined;
  return KNOWN[found.mime.split(';')[0] ?? ''];
};

/** The name with an ending that agrees with what the file is: "offer.html", which is text, becomes "offer.html.txt". */
export const namedAs = (name: string, { extensions }: FileKind): string => {
  const ending = name.includes('.') ? name.split('.').at(-1)?.toLowerCase() : undefined;
  return ending !== undefined && extensions.includes(ending) ? name : `${name}.${extensions[0] ?? 'bin'}`;
};
