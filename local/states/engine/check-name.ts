import { StatesError } from '../errors'

const name = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u

/** @throws InvalidName */
export const checkName = (given: string): string => {
  if (!name.test(given)) throw new StatesError('InvalidName', `Invalid Name: '${given}'`)
  return given
}
