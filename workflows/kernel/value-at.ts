/** What itself lies under a path, `site.ward` or its parts; undefined when nothing does. */
export const valueAt = (value: unknown, path: string | readonly PropertyKey[]): unknown =>
  (typeof path === 'string' ? path.split('.') : path).reduce<unknown>(
    (found, part) =>
      found !== null && found !== undefined && Object.hasOwn(found, part)
        ? (found as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  )

/** Where that is, as a JSON Pointer (RFC 6901). */
export const pointerTo = (path: string): string => `/${path.replaceAll('.', '/')}`
