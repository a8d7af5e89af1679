import { Refusal } from '../../../workflows/kernel/errors'

/** Fields of a form by name, each with all its values, as text in NFC. */
export type Form = Record<string, string[]>

export const mostFormBytes = 256 * 1024

/** Whether two ways of writing a Vietnamese letter are the same is not for people to think about: NFC. */
export const readForm = (body: string): Form => {
  if (Buffer.byteLength(body) > mostFormBytes)
    throw new Refusal('body-too-large', `at most ${mostFormBytes} bytes`)
  // Whoever sends it names the fields: `constructor` and `__proto__` are names like others.
  const form: Form = Object.create(null)
  for (const [name, value] of new URLSearchParams(body)) {
    form[name] ??= []
    form[name].push(value.normalize('NFC').replaceAll('\r\n', '\n'))
  }
  return form
}

/** One value, trimmed; '' when there is none. */
export const valueIn = (form: Form | undefined, name: string): string => form?.[name]?.[0]?.trim() ?? ''
