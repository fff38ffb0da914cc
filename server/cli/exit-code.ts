/** What a command gives back: 1 for findings or a refusal, 2 where it was not called as its usage says. */
export const exitCode = { done: 0, refused: 1, misuse: 2 } as const
