import { ClipboardCheck, ExternalLink, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { openTab } from '../../../shared/lib/open-tab.ts';
import { Button } from '../../../shared/ui/button.tsx';
import { Icon } from '../../../shared/ui/icon.tsx';
import { Card } from '../../../shared/ui/record-page.tsx';
import { type HandOff, noteOpenedByHand, setInSight, useHandOff } from '../hand-off.state.ts';

interface SaidProps {
  readonly good?: boolean;
  readonly title: string;
  readonly children: ReactNode;
}

const Said = ({ good = false, title, children }: SaidProps) => (
  <Card>
    <div role="status" className="flex gap-2.5">
      <span className={good ? 'mt-0.5 text-done' : 'mt-0.5 text-amber'}>
        <Icon of={good ? ClipboardCheck : TriangleAlert} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-semibold">{title}</p>
        {children}
      </div>
    </div>
  </Card>
);

/** Where the browser refuses to copy: the text, selected, for copying by hand. */
const ByHand = ({ handOff }: { readonly handOff: HandOff }) => {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <Said title="Copy the message by hand">
      <p className="text-ink-2">
        This browser does not let pages copy. The text is selected: press Ctrl C or ⌘ C, then open the
        profile.
      </p>
      <textarea
        ref={area}
        aria-label="The message"
        readOnly
        rows={5}
        value={handOff.text}
        className="control resize-none"
      />
      <span>
        <Button
          size="sm"
          icon={ExternalLink}
          onClick={() => {
            openTab(handOff.url);
            noteOpenedByHand(handOff);
          }}
        >
          Open the profile
        </Button>
      </span>
    </Said>
  );
};

interface HandOffCardProps {
  readonly activityId: string;
  /** How many characters the text is over what LinkedIn takes; 0 for none. */
  readonly over: number;
  readonly onAnyway: () => void;
}

/** What happened to the message on its way to LinkedIn. */
export const HandOffCard = ({ activityId, over, onAnyway }: HandOffCardProps) => {
  const handOff = useHandOff(activityId);
  useEffect(() => {
    setInSight(activityId);
    return () => setInSight(null);
  }, [activityId]);
  if (handOff === null) return null;
  if (handOff.state === 'refused') return <ByHand handOff={handOff} />;
  if (handOff.state === 'opened')
    return (
      <Said good title="Profile opened">
        <p className="text-ink-2">It is open in a new tab. Come back and mark complete.</p>
      </Said>
    );
  if (handOff.state === 'gaps')
    return (
      <Said title="Something is not known">
        <p className="text-ink-2">
          {handOff.gaps.join(', ')}: fill it in, or give the field a fallback. As it is, the message has a
          gap.
        </p>
        <span>
          <Button size="sm" onClick={onAnyway}>
            Copy and open anyway
          </Button>
        </span>
      </Said>
    );
  return (
    <Said good title="Message copied">
      <p className="text-ink-2">
        The profile is open in a new tab. Paste, send, then come back and mark complete.
      </p>
      {over > 0 && <p className="text-late">It is {over} characters longer than LinkedIn takes.</p>}
    </Said>
  );
};
