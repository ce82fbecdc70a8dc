import type { Activity } from '@daybook/shared/activities/activity';
import { topicKind } from '@daybook/shared/activities/choice.rules';
import { choiceLabel, choiceOptions, noteTopic, useChoices } from '../../../shared/choices/choices.state.ts';
import type { Form } from '../../../shared/lib/use-form.ts';
import { Select } from '../../../shared/ui/select.tsx';
import type { NewValues } from '../new-activity.ts';
import type { ActivityEdit } from '../use-activity-edit.ts';
import { usualTopic } from '../use-new-activity.ts';
import { Edited } from './edited.tsx';

/** G-19: what an activity is about, from the topics of the kind of record it is on. */
export const TopicField = ({
  activity,
  edit,
}: {
  readonly activity: Activity;
  readonly edit: ActivityEdit;
}) => {
  const field = edit.field('topic');
  const choices = useChoices();
  const kind = topicKind(activity.primary?.type);
  return (
    <Edited field={field} show={(code) => choiceLabel(choices, code)}>
      <Select
        label="Topic"
        options={choiceOptions(choices, 'topic', kind, field.value)}
        value={field.value}
        onChange={(code) => {
          noteTopic(kind, code);
          field.choose(code);
        }}
      />
    </Edited>
  );
};

/** The topic of a new activity: the one chosen last, until another is. */
export const NewTopic = ({ form }: { readonly form: Form<NewValues> }) => {
  const { topic, primary } = form.values;
  const options = choiceOptions(useChoices(), 'topic', topicKind(primary?.type));
  const { error } = form.field('topic');
  return (
    <Select
      label="Topic"
      options={options}
      value={topic ?? usualTopic(primary)}
      error={error}
      onChange={(code) => form.set({ topic: code })}
    />
  );
};
