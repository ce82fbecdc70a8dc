import type { Operation } from '../../platform/operation/operation.ts';
import { findTakenIdentities } from './demo.store.ts';
import type { ContactStep } from './plan/demo-step.ts';

const identitiesOf = ({ email, phone, linkedin }: ContactStep) => [
  { kind: 'email', identity: email, shown: email },
  ...(linkedin === ''
    ? []
    : [
        {
          kind: 'linkedin',
          identity: `linkedin.com/in/${linkedin}`,
          shown: `https://www.linkedin.com/in/${linkedin}`,
        },
      ]),
  ...(phone === '' ? [] : [{ kind: 'phone', identity: phone.replaceAll(' ', ''), shown: phone }]),
];

/** Adds what contacts are known by, but for what somebody who is no demo data is known by already. */
export const writeIdentities = async (
  op: Operation,
  steps: readonly ContactStep[],
  keys: readonly number[],
): Promise<void> => {
  const rows = steps.flatMap((step, i) =>
    identitiesOf(step).map((one) => ({ ...one, contact_key: keys[i] ?? 0 })),
  );
  const taken = await findTakenIdentities(
    op.db,
    rows.map(({ identity }) => identity),
  );
  const free = rows.filter(({ kind, identity }) => kind === 'phone' || !taken.has(identity));
  await op.insertMany('contact_identity', free);
};
