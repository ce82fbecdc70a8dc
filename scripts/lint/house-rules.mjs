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

const ONLY_OP =
  'Inside an operation only its handle touches the database: anything else would wait for it for ever.';
const OPERATIONS = new Set(['operate', 'beginLongOperation', 'continueLongOperation']);

/** A function that is given `op` runs inside an operation. @type {(node: Node) => boolean} */
const isGivenOp = (node) => node.params.some((/** @type {Node} */ param) => isNamed(param, 'op'));

const onlyOpInside = {
  /** @param {Context} context */
  create(context) {
    let inside = 0;
    /** @param {Node} node */
    const enter = (node) => {
      if (isGivenOp(node)) inside += 1;
    };
    /** @param {Node} node */
    const leave = (node) => {
      if (isGivenOp(node)) inside -= 1;
    };
    return {
      ArrowFunctionExpression: enter,
      FunctionExpression: enter,
      FunctionDeclaration: enter,
      'ArrowFunctionExpression:exit': leave,
      'FunctionExpression:exit': leave,
      'FunctionDeclaration:exit': leave,
      /** @param {Node} node */
      MemberExpression(node) {
        if (inside > 0 && isMember(node, 'deps', 'db')) context.report({ node, message: ONLY_OP });
      },
      /** @param {Node} node */
      CallExpression(node) {
        if (inside === 0 || node.callee.type !== 'Identifier') return;
        if (OPERATIONS.has(node.callee.name)) context.report({ node, message: ONLY_OP });
        if (isNamed(node.callee, 'fetch'))
          context.report({ node, message: 'No network inside a transaction: queue a job for it.' });
      },
    };
  },
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
    'only-op-inside': onlyOpInside,
    'roles-and-labels': rolesAndLabels,
  },
};
