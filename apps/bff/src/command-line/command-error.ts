/** An end in a sentence that says what is wrong and what to do. */
export class CommandError extends Error {}
