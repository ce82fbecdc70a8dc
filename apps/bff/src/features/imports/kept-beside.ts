import type { Choice } from '@daybook/shared/activities/choice';
import { choiceNamed } from '@daybook/shared/imports/choice-name.rules';
import type { ThingReading } from '@daybook/shared/imports/thing-row.rules';
import { periodFits } from '@daybook/shared/records/plain-record.rules';
import type { Owner } from './owners.ts';

/** An owner nobody here goes by is kept with what no field took. */
export const withOwner = (reading: ThingReading, owner: Owner | undefined, column: string): ThingReading => {
  const text = reading.values['owner'];
  if (text === undefined || owner !== undefined) return reading;
  return { ...reading, extra: { ...reading.extra, [column]: text } };
};

/** An outcome by its name among those of the type; the topic stands beside, as it is nobody's before what it is about is known. */
export const withOutcome = (
  reading: ThingReading,
  choices: readonly Choice[],
  columnOf: (target: string) => string,
): ThingReading & { readonly topic: string | undefined } => {
  const { topic, outcome: text, ...values } = reading.values;
  if (text === undefined) return { ...reading, values, topic };
  const code = choiceNamed(choices, 'outcome', values['type'] ?? 'task', text)?.code;
  if (code !== undefined) return { ...reading, values: { ...values, outcome: code }, topic };
  const column = columnOf('outcome');
  return {
    ...reading,
    values,
    topic,
    extra: { ...reading.extra, [column]: text },
    unread: [...reading.unread, { column, text }],
  };
};

/** What ends before it starts is taken without its end, which is kept beside. */
export const withPeriod = (reading: ThingReading, column: string): ThingReading => {
  const { ends_on: end, ...values } = reading.values;
  if (end === undefined || periodFits(values['starts_on'], end).ok) return reading;
  return {
    ...reading,
    values,
    extra: { ...reading.extra, [column]: end },
    unread: [...reading.unread, { column, text: end }],
  };
};
