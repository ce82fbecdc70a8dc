import type { Command } from '../../shared/lib/keyboard.ts';

/** How well a label fits what was typed: the sooner each word begins a word of it, the better; undefined for not at all. */
const scoreOf = (label: string, text: string): number | undefined => {
  const words = label.toLowerCase().split(/\s+/);
  let score = 0;
  for (const wanted of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const at = words.findIndex((word) => word.startsWith(wanted));
    if (at < 0) return undefined;
    score += at;
  }
  return score;
};

/** The commands that fit, best first, each once; with nothing typed all of them as they come. */
export const rankCommands = (commands: readonly Command[], text: string): Command[] => {
  const named = commands.filter((command) => !command.keyOnly);
  const latest = [...new Map(named.map((command) => [command.id, command])).values()];
  return latest
    .map((command) => ({ command, score: scoreOf(command.label, text) }))
    .filter((ranked) => ranked.score !== undefined)
    .toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .map(({ command }) => command);
};
