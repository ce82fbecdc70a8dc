import { CHANNELS, type Channel } from '@daybook/shared/activities/channel';
import { useQuery } from '@tanstack/react-query';
import { Copy, ExternalLink, Send } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useReachable } from '../../../shared/api/connection.state.ts';
import { copyText } from '../../../shared/lib/copy-text.ts';
import { recordPath } from '../../../shared/lib/paths.ts';
import { languageItems } from '../../../shared/lib/zones-and-languages.ts';
import { Button, ButtonLink } from '../../../shared/ui/button.tsx';
import { Checkbox } from '../../../shared/ui/checkbox.tsx';
import { Facts } from '../../../shared/ui/record-page.tsx';
import { Select } from '../../../shared/ui/select.tsx';
import { showToast } from '../../../shared/ui/toast.state.ts';
import { outboundLink, type Reached } from '../outbound.ts';
import { personOf } from '../person-of.ts';
import { accountQuery, contactQuery } from '../related.queries.ts';
import { useMayPlan } from '../use-may-plan.ts';
import { useMessage } from '../use-message.ts';
import { useRecordSent } from '../use-record-sent.ts';
import { Edited } from './edited.tsx';
import type { TemplateChoiceSlot } from './message-fields.tsx';
import { type FieldProps, LineField, ProseField } from './one-field.tsx';

interface MessageProps extends FieldProps {
  readonly may: boolean;
  readonly renderTemplateChoice: (slot: TemplateChoiceSlot) => ReactNode;
}

const OPEN = '' as const;
const CHANNEL_OPTIONS = [{ value: OPEN, label: 'Not chosen' } as const, ...CHANNELS];

/** F-42: by what. */
const ChannelField = ({ edit }: FieldProps) => {
  const field = edit.field('channel');
  return (
    <Edited field={field} show={(value) => CHANNELS.find((one) => one.value === value)?.label ?? ''}>
      <Select
        label="Communication channel"
        options={CHANNEL_OPTIONS}
        value={field.value ?? OPEN}
        onChange={(value) => field.choose(value === OPEN ? null : value)}
      />
    </Edited>
  );
};

/** F-43: in which language; the customer's own where nothing is chosen. */
const CultureField = ({ edit, theirs }: FieldProps & { readonly theirs: string | null }) => {
  const field = edit.field('culture');
  const languages = languageItems();
  const nameOf = (code: string) => languages.find((one) => one.value === code)?.label ?? code;
  const known = languages.some(({ value }) => value === field.value) || field.value === '';
  return (
    <Edited field={field} show={nameOf}>
      <Select
        label="Language"
        options={[
          { value: '', label: theirs ? `Theirs: ${nameOf(theirs)}` : 'Theirs' },
          ...(known ? [] : [{ value: field.value, label: field.value }]),
          ...languages.map(({ value, label }) => ({ value, label })),
        ]}
        value={field.value}
        onChange={field.choose}
      />
    </Edited>
  );
};

/** Whom it goes to: the person, else the account itself. */
const useReached = ({ activity }: Pick<FieldProps, 'activity'>) => {
  const person = personOf(activity);
  const { account } = activity;
  const contact = useQuery({ ...contactQuery(person?.id ?? ''), enabled: person !== null }).data;
  const firm = useQuery({
    ...accountQuery(account?.id ?? ''),
    enabled: person === null && account !== null,
  }).data;
  const phone = contact?.phones[0];
  const reached: Reached = {
    name: contact?.title ?? firm?.title ?? null,
    email: contact?.emails[0] ?? (firm?.email || null),
    phone: phone ? (phone.e164 ?? phone.text) : firm?.phone || null,
    linkedin: contact?.linkedin?.url ?? null,
  };
  return { reached, language: contact?.language ?? null };
};

const OPENS: Readonly<Record<Channel, string>> = {
  email: 'Open in the mail program',
  sms: 'Open as a text message',
  linkedin: 'Open the LinkedIn profile',
};

interface SendProps extends FieldProps {
  readonly channel: Channel;
  readonly reached: Reached;
  readonly text: string;
}

/** F-33: hands the message over to what sends it, and writes down that it went. */
const SendButtons = ({ activity, edit, channel, reached, text }: SendProps) => {
  const reachable = useReachable();
  const recordSent = useRecordSent(activity);
  const subject = edit.field('messageSubject').value;
  const href = outboundLink(channel, reached, { subject, text });
  const copy = async () => {
    const copied = await copyText(text);
    showToast({
      text: copied === 'failed' ? 'The browser did not let the message be copied.' : 'Message copied.',
    });
  };
  const empty = text.trim() === '' ? 'Write the message first.' : undefined;
  return (
    <div className="flex flex-wrap gap-2">
      {href ? (
        <ButtonLink to={href} icon={ExternalLink} {...(channel === 'linkedin' && { target: '_blank' })}>
          {OPENS[channel]}
        </ButtonLink>
      ) : (
        <Button icon={ExternalLink} blocked={missingWords(channel, reached)}>
          {OPENS[channel]}
        </Button>
      )}
      <Button icon={Copy} blocked={empty} onClick={() => void copy()}>
        Copy
      </Button>
      <Button
        icon={Send}
        blocked={empty ?? (reachable ? undefined : 'Daybook cannot be reached, so this cannot be saved now.')}
        onClick={() => void recordSent({ channel, subject, message: edit.field('message').value })}
      >
        Record as sent
      </Button>
    </div>
  );
};

const MISSING: Readonly<Record<Channel, string>> = {
  email: 'email address',
  sms: 'phone number',
  linkedin: 'LinkedIn profile',
};

const missingWords = (channel: Channel, { name }: Reached): string =>
  name === null
    ? 'This is about nobody yet. Say whom under Info.'
    : `No ${MISSING[channel]} of ${name} is known.`;

/** F-39 to F-48: what the customer is told about it. */
export const ResultMessage = ({ may, renderTemplateChoice, ...props }: MessageProps) => {
  const { activity, edit } = props;
  const mayPlan = useMayPlan();
  const { reached, language } = useReached(props);
  const asText = edit.field('asText');
  const message = edit.field('message');
  const { text, gaps } = useMessage(activity, message.value);
  const channel = asText.value ? 'sms' : (edit.field('channel').value ?? 'email');
  const { account } = activity;
  return (
    <section aria-label="Message to the customer" className="flex flex-col gap-4 border-t border-line pt-4">
      <h2 className="font-semibold">Message to the customer</h2>
      <fieldset disabled={!may} className="min-w-0 disabled:opacity-75">
        <div className="grid grid-cols-2 gap-x-3 gap-y-4">
          {account && (
            <div className="col-span-2">
              <Facts
                facts={[
                  {
                    label: 'Account name',
                    value: (
                      <Link to={recordPath(account)} className="hover:underline">
                        {account.title}
                      </Link>
                    ),
                  },
                ]}
              />
            </div>
          )}
          <ChannelField {...props} />
          <CultureField {...props} theirs={language} />
          <div className="col-span-2">
            <Checkbox
              label="Send as a text message"
              hint="To the phone, whatever the channel."
              checked={asText.value}
              onChange={asText.choose}
            />
          </div>
          <div className="col-span-2">
            {renderTemplateChoice({
              templateId: edit.field('templateId').value,
              use: edit.field('useTemplate').value,
              onChoose: (values) => edit.chooseAll(values, 'template'),
            })}
          </div>
          <div className="col-span-2">
            <LineField field={edit.field('messageSubject')} label="Subject of the message" />
          </div>
          <div className="col-span-2">
            <ProseField field={message} label="Body" rows={5} />
            {gaps.length > 0 && (
              <p role="status" className="mt-1 text-sm text-late">
                Not known: {gaps.join(', ')}.
              </p>
            )}
          </div>
        </div>
      </fieldset>
      {mayPlan && <SendButtons {...props} channel={channel} reached={reached} text={text} />}
    </section>
  );
};
