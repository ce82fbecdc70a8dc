/**
 * The direction of imports: the rules of .dependency-cruiser.mjs, and what run-time code can reach.
 * Run alone it checks the repository and exits 1 with one line per violation.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';

/** @typedef {{ rule: string, from: string, to: string }} Violation */
/** @typedef {import('dependency-cruiser').ICruiseResult} CruiseResult */
/** @typedef {CruiseResult['modules'][number]} Module */

const ROOTS = ['apps', 'packages', 'bench', 'e2e'];
const ZOD = /node_modules\/(\.pnpm\/)?zod[@/]/;

/** @type {(dependency: Module['dependencies'][number]) => boolean} */
const isLoadedAtOnce = (dependency) =>
  !dependency.dynamic && !dependency.dependencyTypes.includes('type-only');

/**
 * The shortest chain of static, run-time imports from `start` to a module matching `target`.
 * @param {Map<string, Module>} modules
 * @param {string} start
 * @param {RegExp} target
 * @returns {string[] | undefined}
 */
function chainTo(modules, start, target) {
  /** @type {string[][]} */
  const queue = [[start]];
  const seen = new Set([start]);
  for (const chain of queue) {
    const last = /** @type {string} */ (chain.at(-1));
    if (target.test(last)) return chain;
    for (const dependency of modules.get(last)?.dependencies ?? []) {
      if (seen.has(dependency.resolved) || !isLoadedAtOnce(dependency)) continue;
      seen.add(dependency.resolved);
      queue.push([...chain, dependency.resolved]);
    }
  }
  return undefined;
}

/**
 * Weight that must stay out: rules run in the browser, and zod is a fifth of the first load's budget.
 * @param {CruiseResult} result
 * @returns {Violation[]}
 */
function heavyChains(result) {
  const modules = new Map(result.modules.map((module) => [module.source, module]));
  const starts = [...modules.keys()].flatMap((source) => {
    if (source.endsWith('.rules.ts')) return [{ source, rule: 'rules-reach-no-zod' }];
    if (source === 'apps/web/src/app/main.tsx') return [{ source, rule: 'first-load-reaches-no-zod' }];
    return [];
  });
  return starts.flatMap(({ source, rule }) => {
    const chain = chainTo(modules, source, ZOD);
    return chain ? [{ rule, from: source, to: chain.slice(1).join(' → ') }] : [];
  });
}

/**
 * @param {string} baseDir folder that holds `apps` and `packages`
 * @returns {Promise<{ typescriptModules: number, violations: Violation[] }>}
 */
export async function checkBoundaries(baseDir) {
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    ROOTS,
    { ...options, enhancedResolveOptions, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } },
    { ...enhancedResolveOptions },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  const broken = output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
  }));
  const typescript = output.modules.filter(
    ({ source, dependencies }) => /\.tsx?$/.test(source) && dependencies.length > 0,
  );
  return { typescriptModules: typescript.length, violations: [...broken, ...heavyChains(output)] };
}

async function main() {
  const root = path.resolve(import.meta.dirname, '../..');
  const { typescriptModules, violations } = await checkBoundaries(root);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  // Without a TypeScript it understands, the cruiser sees no imports in .ts files and is content with everything.
  if (typescriptModules === 0)
    console.error('No imports were found in any TypeScript file: nothing was checked.');
  else console.log(`${typescriptModules} TypeScript modules with imports, ${violations.length} violations.`);
  process.exitCode = typescriptModules > 0 && violations.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
