const rfc3339 = /^(\d{4}-\d\d-\d\d)T(\d\d):\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/

/** JavaScript takes the 30th of February for a day in March. */
const isDay = (day: string) => {
  const at = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** Whether a text is an instant as RFC 3339 writes it; anything else is no timestamp to AWS. */
export const isTimestamp = (text: unknown): text is string => {
  if (typeof text !== 'string') return false
  const [, day, hour] = rfc3339.exec(text) ?? []
  return day !== undefined && Number(hour) < 24 && isDay(day) && !Number.isNaN(Date.parse(text))
}
