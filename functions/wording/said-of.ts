/** What is said of a code that comes from elsewhere: undefined when nothing is. */
export const saidOf = <Says>(says: Readonly<Record<string, Says>>, code: string): Says | undefined =>
  Object.hasOwn(says, code) ? says[code] : undefined
