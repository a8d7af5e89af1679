// Figures with what people put between them: spaces, points, hyphens and dashes, strokes, brackets.
const written = /^\(?\+?[\d\s().\-\u2010-\u2015\u2212/·]+$/

/**
 * A number in Viet Nam as it is dialled there, however it was written: `+84 900 000 001`, `0084…`, `(028) 3829 1234`.
 * What is none comes back as it was.
 */
export const dialled = (typed: string): string => {
  const plain = typed.normalize('NFKC').trim()
  const figures = plain.replaceAll(/\D/g, '')
  if (!written.test(plain) || (plain.includes('+') && !figures.startsWith('84'))) return typed
  // The zero in +84 (0)28 is not dialled twice.
  return figures.replace(/^(00)?840?(?=[1-9]\d{8,9}$)/, '0')
}
