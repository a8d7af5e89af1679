const here = 'https://here.invalid'

/**
 * An address that a caller gave, as a path of ours; `/` when it is none: another's would lead people away. A path such as
 * `/..//elsewhere` is ours when it is read once, and another's when a browser reads what came of it.
 */
export const ownPath = (to: string | undefined): string => {
  const path = pathIn(to)
  return path !== undefined && pathIn(path) === path ? path : '/'
}

const pathIn = (to: string | undefined): string | undefined => {
  if (!to?.startsWith('/') || !URL.canParse(to, here)) return undefined
  const { origin, pathname, search } = new URL(to, here)
  return origin === here ? `${pathname}${search}` : undefined
}
