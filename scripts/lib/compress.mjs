import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const TEXT = /\.(html|m?js|css|svg|json|webmanifest)$/;
/** Nearly the smallest there is, in a tenth of the time that the smallest takes. */
const QUALITY = 9;

/**
 * Lays the same in Brotli beside each text file of a folder, so that no server need make it.
 * @param {string} folder
 */
export async function compressBeside(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => TEXT.test(file))
    .map((file) => path.join(folder, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  await Promise.all(
    files.map(async (file) =>
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(readFileSync(file), { params })),
    ),
  );
}
