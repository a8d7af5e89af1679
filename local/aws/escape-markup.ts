const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }
/** For text and attributes in double quotes, in XML and HTML. */
export const escapeMarkup = (text: string) => text.replace(/[<>&"]/g, (character) => escapes[character]!)
