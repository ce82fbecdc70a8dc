import { clsx } from 'clsx';

/** White text on each of these is at least 4.5:1, on light and dark alike. */
const COLOURS = ['#3f6b78', '#7d3b47', '#3d7a4a', '#6a4a8c', '#8a5a14', '#34598f', '#8c4668', '#566033'];

const SIZES = { sm: 'size-6 text-[0.625rem]', md: 'size-8 text-xs', lg: 'size-9 text-sm' };

const hash = (text: string): number => {
  let sum = 0;
  for (const char of text) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return sum;
};

const firstLetter = (word = ''): string => String.fromCodePoint(word.codePointAt(0) ?? 0x20);

/** "NO" of "Nora Okafor": the first letters of the first and last word. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map(firstLetter).join('').toUpperCase();
};

interface AvatarProps {
  readonly name: string;
  readonly size?: keyof typeof SIZES;
  /** Organisations are square, people round. */
  readonly square?: boolean;
}

/** Initials on a colour that is always the same for one name. The name itself stands beside it. */
export const Avatar = ({ name, size = 'sm', square = false }: AvatarProps) => (
  <span
    aria-hidden
    style={{ backgroundColor: COLOURS[hash(name) % COLOURS.length] }}
    className={clsx(
      'inline-flex shrink-0 items-center justify-center font-semibold tracking-tight text-[#ffffff] select-none',
      square ? 'rounded-sm' : 'rounded-full',
      SIZES[size],
    )}
  >
    {initialsOf(name)}
  </span>
);
