const markup = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|img|object|embed|form)\b/i

/** Something that a browser takes for a page of its own. */
export const hasMarkup = (text: string): boolean => markup.test(text)
