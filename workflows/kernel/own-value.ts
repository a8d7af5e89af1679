/**
 * What a record holds under a name. For names that callers choose: `record[name]` also finds what every object inherits, such
 * as `constructor`.
 */
export const ownValue = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string | undefined,
): Value | undefined =>
  record && name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
