/**
 * What stands on a document beside its number: the beginning of its identifier. Numbers can be counted, so the number
 * alone finds nothing; 40 random bits are not guessed.
 */
export const checkCode = (resultId: string): string => resultId.slice(0, 8)

/** `0123 4567`, as it is printed. */
export const printedCode = (resultId: string): string => checkCode(resultId).replace(/^(.{4})(?=.)/, '$1 ')
