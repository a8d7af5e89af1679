/** Puts a value under a path, or takes away what lies there. Nothing of ours is called as objects' own parts are. */
export const putAnswer = (
  answers: Record<string, unknown>,
  path: string,
  value: unknown,
): Record<string, unknown> => {
  const [name = '', ...rest] = path.split('.')
  const { [name]: before, ...others } = answers
  if (rest.length === 0) return value === undefined ? others : { ...answers, [name]: value }
  const group = (typeof before === 'object' && before !== null ? before : {}) as Record<string, unknown>
  return { ...answers, [name]: putAnswer(group, rest.join('.'), value) }
}
