/** Thrown for a value that JSON cannot hold: a function, or one inside. */
export class UnsupportedValue extends Error {}

const isFunction = (value: object) =>
  '_jsonata_function' in value || '_jsonata_lambda' in value || value instanceof RegExp

/**
 * A copy that holds plain JSON only, so that no result shares structure with the engine or carries JSONata's own
 * marks on arrays.
 */
export const plainValue = (value: unknown): unknown => {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    throw new UnsupportedValue()
  }
  // JSON has no word for them: AWS answers with JavaScript's (measured).
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => (item === undefined ? null : plainValue(item)))
  if (isFunction(value)) throw new UnsupportedValue()
  const copy: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    // A plain assignment to this name would set the prototype.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: plainValue(item), enumerable: true })
    else copy[key] = plainValue(item)
  }
  return copy
}
