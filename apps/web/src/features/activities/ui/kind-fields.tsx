import type { KindField } from '@daybook/shared/activities/activity-type';
import type { ReactNode } from 'react';
import { useChoices } from '../../../shared/choices/choices.state.ts';
import { MentionArea } from '../../../shared/people/mention-area.tsx';
import { shownFields } from '../shown-fields.ts';
import { CallTimer } from './call-timer.tsx';
import { MessageFields, type TemplateSlot } from './message-fields.tsx';
import { type FieldProps, OneField, ProseField } from './one-field.tsx';
import { TopicField } from './topic-field.tsx';

interface KindProps extends FieldProps {
  readonly mayChange: boolean;
  readonly renderTemplates: (slot: TemplateSlot) => ReactNode;
}

const Kind = ({ name, ...props }: KindProps & { readonly name: KindField }) =>
  name === 'message' ? <MessageFields {...props} /> : <OneField {...props} name={name} />;

/** How long it took comes before whose number it was. */
const rankOf = (name: KindField): number => ['duration', 'direction', 'phone'].indexOf(name);

const LEADS: ReadonlySet<KindField> = new Set<KindField>(['outcome', 'message']);
const WIDE: ReadonlySet<KindField> = new Set<KindField>(['outcome', 'message', 'link']);

/** The fields the kind of an activity has, what was said about it last. */
export const KindFields = (props: KindProps) => {
  const { activity, edit } = props;
  const fields = shownFields(useChoices(), activity.type);
  const isCall = activity.type === 'call';
  // A call is written down from how it went to what was said; its number and direction come after.
  const first = fields.filter((name) => LEADS.has(name));
  const rest = fields.filter((name) => !LEADS.has(name)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const notes = (
    <ProseField
      field={edit.field('notes')}
      label={isCall ? 'What was said' : 'Notes'}
      rows={3}
      area={MentionArea}
    />
  );
  const ofKind = (name: KindField) => (
    <div key={name} className={WIDE.has(name) ? 'col-span-2' : undefined}>
      <Kind {...props} name={name} />
    </div>
  );
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-4">
      {isCall && activity.status === 'open' && (
        <div className="col-span-2">
          <CallTimer {...props} />
        </div>
      )}
      {first.map((name) => (
        <div key={name} className="col-span-2">
          <Kind {...props} name={name} />
        </div>
      ))}
      {isCall && <div className="col-span-2">{notes}</div>}
      {rest.slice(0, 1).map(ofKind)}
      <TopicField {...props} />
      {rest.slice(1).map(ofKind)}
      {!isCall && <div className="col-span-2">{notes}</div>}
    </div>
  );
};
