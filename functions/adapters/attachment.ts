/** RFC 6266: to be kept as a file of this name, never shown in place. */
export const attachment = (name: string): string => `attachment; filename*=UTF-8''${extended(name)}`

/** RFC 8187. */
const extended = (text: string): string =>
  encodeURIComponent(text).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
