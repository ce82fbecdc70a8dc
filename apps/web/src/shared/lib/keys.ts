/**
 * Keys as texts: `j`, `Shift+J`, `Mod+K` (Ctrl, or Command on a Mac), `?`, `Enter`, and sequences such as `g t`.
 * Letters are compared without case and symbols without Shift, because where a symbol sits depends on the keyboard.
 */
let onMac: boolean | undefined;

export const isMac = (): boolean => {
  onMac ??= /Mac|iP(hone|ad|od)/.test(navigator.platform);
  return onMac;
};

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Esc: 'Escape', Spacebar: 'Space' };

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** The key's letter by its place where the layout writes another script, so that `J` works on a Cyrillic keyboard. */
const keyOf = (event: KeyboardEvent): string => {
  const key = NAMES[event.key] ?? event.key;
  if (!isLetter(key)) return key;
  return /^[a-z]$/i.test(key)
    ? key.toLowerCase()
    : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? key).toLowerCase();
};

/** One key press in the spelling of `parseKeys`; undefined for a bare modifier. */
export const strokeOf = (event: KeyboardEvent): string | undefined => {
  if (['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process'].includes(event.key))
    return undefined;
  const key = keyOf(event);
  const mac = isMac();
  const symbol = key.length === 1 && !isLetter(key);
  const alt = event.altKey && !event.getModifierState('AltGraph');
  return [
    (mac ? event.metaKey : event.ctrlKey) ? 'Mod+' : '',
    (mac ? event.ctrlKey : event.metaKey) ? 'Other+' : '',
    alt ? 'Alt+' : '',
    event.shiftKey && !symbol ? 'Shift+' : '',
    key,
  ].join('');
};

const MODIFIERS = ['Mod', 'Alt', 'Shift'];

const parseStroke = (stroke: string): string => {
  const parts = stroke.split('+');
  const key = parts.at(-1) || '+';
  const modifiers = MODIFIERS.filter((modifier) => parts.slice(0, -1).includes(modifier));
  return [...modifiers, isLetter(key) ? key.toLowerCase() : key].join('+');
};

/** Every press is compared with all key texts there are, and they are the same ones each time. */
const parsed = new Map<string, readonly string[]>();

/** The strokes of a key text, in order. */
export const parseKeys = (keys: string): readonly string[] => {
  const strokes = parsed.get(keys) ?? keys.split(' ').map(parseStroke);
  parsed.set(keys, strokes);
  return strokes;
};

const CAPS: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const capOf = (part: string): string => {
  if (part === 'Mod') return isMac() ? '⌘' : 'Ctrl';
  if (part === 'Shift') return isMac() ? '⇧' : 'Shift';
  if (part === 'Alt') return isMac() ? '⌥' : 'Alt';
  return CAPS[part] ?? part.toUpperCase();
};

/** What is printed on the key caps, one text for each stroke: `Mod+K` → `⌘K` or `Ctrl K`. */
export const capsOf = (keys: string): string[] =>
  parseKeys(keys).map((stroke) =>
    stroke
      .split('+')
      .map(capOf)
      .join(isMac() ? '' : ' '),
  );

/** The value of `aria-keyshortcuts`; a sequence has none. */
export const ariaKeys = (keys: string): string | undefined =>
  keys.includes(' ') ? undefined : parseKeys(keys)[0]?.replace('Mod', isMac() ? 'Meta' : 'Control');
