import { Search } from 'lucide-react';
import { allCommands, type Command } from '../../shared/lib/keyboard.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Dialog } from '../../shared/ui/dialog.tsx';
import { Kbd } from '../../shared/ui/kbd.tsx';
import { hideOverlay, showOverlay, useShownOverlay } from './overlays.state.ts';

const HERE = 'On this page';

/** Commands that have keys, by heading; of two with one id the innermost. */
const grouped = (commands: readonly Command[]): [string, Command[]][] => {
  const keyed = new Map(
    commands.filter(({ keys }) => keys && keys.length > 0).map((command) => [command.id, command]),
  );
  return [...Map.groupBy(keyed.values(), ({ group }) => group ?? HERE)];
};

const Keys = ({ keys }: { readonly keys: readonly string[] }) => (
  <span className="flex shrink-0 items-center gap-1.5">
    {keys.map((key) => (
      <Kbd key={key} keys={key} />
    ))}
  </span>
);

const HelpBody = () => (
  <div className="columns-1 gap-8 px-5 pb-5 md:columns-2">
    {grouped(allCommands()).map(([heading, commands]) => (
      <section key={heading} aria-label={heading} className="mb-4 break-inside-avoid">
        <h3 className="mb-1 text-sm font-semibold text-ink-3">{heading}</h3>
        <ul>
          {commands.map((command) => (
            <li key={command.id} className="flex min-h-7 items-center justify-between gap-4">
              {command.label}
              <Keys keys={command.keys ?? []} />
            </li>
          ))}
        </ul>
      </section>
    ))}
    <p className="text-sm text-ink-3">
      Single keys rest while you type. Every command is in the palette as well.
    </p>
    <p className="mt-2">
      <Button size="sm" icon={Search} onClick={() => showOverlay('palette')}>
        Search the commands
      </Button>
    </p>
  </div>
);

/** The keys that work here. */
export const ShortcutHelp = () => (
  <Dialog open={useShownOverlay() === 'help'} onClose={hideOverlay} title="Keyboard shortcuts" size="lg">
    <HelpBody />
  </Dialog>
);
