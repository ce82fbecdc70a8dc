import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const isText = (path: string): boolean => /^(text|application|image\/svg)/.test(typeOf(path));
const typeOf = (path: string): string => TYPES[extname(path)] ?? 'application/octet-stream';

export type Encoding = 'br' | 'gzip' | 'identity';

/** A file of the interface in one encoding. */
export interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

/** Good compression that takes no time to be felt; done once for each file. */
const compress = {
  br: (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 7 }),
} as const;

const SUFFIX = { br: '.br', gzip: '.gz' } as const;

/**
 * The files of the built interface, read when first asked for and kept: there are few, and they change with the program
 * only. Compressed ones that the build made are used, others made here.
 */
export class WebFiles {
  readonly #root: string;
  readonly #names: ReadonlySet<string>;
  readonly #kept = new Map<string, Promise<WebFile>>();

  constructor(root: string) {
    this.#root = root;
    this.#names = new Set(list(root));
  }

  /** `path` begins with a slash. */
  has(path: string): boolean {
    return this.#names.has(path) && !/\.(br|gz)$/.test(path);
  }

  /** The file in the best encoding the browser takes; small gains are not worth it. */
  encodingFor(path: string, accepts: string): Encoding {
    if (!isText(path)) return 'identity';
    if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepts)) return 'br';
    return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepts) ? 'gzip' : 'identity';
  }

  read(path: string, encoding: Encoding): Promise<WebFile> {
    const name = `${encoding} ${path}`;
    const kept = this.#kept.get(name) ?? this.#load(path, encoding);
    this.#kept.set(name, kept);
    return kept;
  }

  async #load(path: string, encoding: Encoding): Promise<WebFile> {
    const bytes = await this.#bytes(path, encoding);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    return { bytes: new Uint8Array(bytes), type: typeOf(path), etag };
  }

  async #bytes(path: string, encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return readFile(join(this.#root, path));
    const made = path + SUFFIX[encoding];
    if (this.#names.has(made)) return readFile(join(this.#root, made));
    return compress[encoding](await readFile(join(this.#root, path)));
  }
}

/** Paths as a browser asks for them. Nothing outside the folder can be among them. */
const list = (root: string): string[] => {
  try {
    return (
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
        // What the build notes about itself.
        .filter((path) => !path.startsWith('/.'))
    );
  } catch {
    // Not built, as in development, where another server has it.
    return [];
  }
};
