/**
 * Makes JavaScript of a TypeScript entry that runs where no loader is at hand; packages stay outside. Resolves with its
 * path, below the entry's package so that what it imports is found.
 */
export const compileEntry: (entry: string) => Promise<string>
