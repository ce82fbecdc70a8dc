/**
 * Lint rules of this project that neither biome nor oxlint has.
 * Loaded by oxlint (`jsPlugins` in .oxlintrc.json); `boundaries.test.ts` plants a violation of each.
 */

/** @typedef {{ type: string, [key: string]: any }} Node */
/** @typedef {{ report(finding: { node: Node, message: string }): void }} Context */

/** @type {(node: Node | null | undefined, name: string) => boolean} */
const isNamed = (node, name) => node?.type === 'Identifier' && node.name === name;

/** @type {(node: Node, object: string, property: string) => boolean} */
const isMember = (node, object, property) =>
  node.type === 'MemberExpression' && isNamed(node.object, object) && isNamed(node.property, property);

const CLOCK = 'Take the time from the clock you are given: a rule or verb that reads it cannot be tested.';
const CHANCE = 'Take ids and randomness from the dependencies, so that a run can be repeated.';

const noAmbientClock = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Node} node */
    NewExpression(node) {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0)
        context.report({ node, message: CLOCK });
    },
    /** @param {Node} node */
    CallExpression(node) {
      if (isNamed(node.callee, 'Date')) context.report({ node, message: CLOCK });
    },
    /** @param {Node} node */
    MemberExpression(node) {
      if (isMember(node, 'Date', 'now') || isMember(node, 'Temporal', 'Now'))
        context.report({ node, message: CLOCK });
      if (isMember(node, 'Math', 'random')) context.report({ node, message: CHANCE });
    },
  }),
};

const noDoubleCast = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Node} node */
    TSAsExpression(node) {
      const inner = node.expression;
      if (inner.type === 'TSAsExpression' && inner.typeAnnotation.type === 'TSUnknownKeyword')
        context.report({
          node,
          message: 'A cast through unknown switches the compiler off: parse, or narrow instead.',
        });
    },
  }),
};

const BY_STRUCTURE = new Set(['locator', '$', '$$', 'getByTestId', 'querySelector', 'querySelectorAll']);

const rolesAndLabels = {
  /** @param {Context} context */
  create: (context) => ({
    /** @param {Node} node */
    CallExpression(node) {
      const { callee } = node;
      if (callee.type === 'MemberExpression' && BY_STRUCTURE.has(callee.property.name))
        context.report({ node, message: 'Find it as its user does: by role, label or text.' });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-ambient-clock': noAmbientClock,
    'no-double-cast': noDoubleCast,
    'roles-and-labels': rolesAndLabels,
  },
};
