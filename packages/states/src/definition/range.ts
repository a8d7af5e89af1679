/** What a number of a definition may be. */
export interface Range {
  least: number
  most?: number
  fractions?: boolean
}

/** What is wrong with a number, in AWS's words; undefined when nothing is. */
export const checkNumber = (
  value: unknown,
  { least, most = Number.POSITIVE_INFINITY, fractions = false }: Range,
): string | undefined => {
  if (typeof value !== 'number' || !(fractions || Number.isInteger(value))) {
    return `Expected value of type ${fractions ? 'Number' : 'Integer'}`
  }
  if (value < least) return `Minimum value is ${least}`
  return value > most ? `Maximum value is ${most}` : undefined
}
