import { Refusal } from '../../../workflows/kernel/errors'

/** Fields of a form by name, each with all its values, as text in NFC. */
export type Form = Record<string, string[]>

export const mostFormBytes = 256 * 1024

/** Whether two ways of writing a Vietnamese letter are the same is not for people to think about: NFC. */
export const readForm = (body: string): Form => {
  if (Buffer.byteLength(body) > mostFormBytes)
    throw new Refusal('body-too-large', `at most ${mostFormBytes} bytes`)
  return formOf(new URLSearchParams(body))
}

const formOf = (fields: Iterable<[string, string]>): Form => {
  // Whoever sends it names the fields: `constructor` and `__proto__` are names like others.
  const form: Form = Object.create(null)
  for (const [name, value] of fields) {
    form[name] ??= []
    form[name].push(value.normalize('NFC').replaceAll('\r\n', '\n'))
  }
  return form
}

/** Files of a form by field; a field in which none was chosen is not among them. */
export type FormFiles = ReadonlyMap<string, readonly File[]>

/** A form that files came with. */
export const readFilesForm = async (request: Request): Promise<{ form: Form; files: FormFiles }> => {
  const sent = await request.formData().catch(() => {
    throw new Refusal('malformed-body', 'not the form that its type says')
  })
  const entries = [...sent]
  const fields = entries.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  if (fields.reduce((bytes, [, value]) => bytes + Buffer.byteLength(value), 0) > mostFormBytes)
    throw new Refusal('body-too-large', `at most ${mostFormBytes} bytes`)
  const files = new Map<string, File[]>()
  for (const [name, value] of entries) {
    // A browser sends a field without a choice as a file without a name.
    if (typeof value === 'string' || (value.name === '' && value.size === 0)) continue
    files.set(name, [...(files.get(name) ?? []), value])
  }
  return { form: formOf(fields), files }
}

/** One value, trimmed; '' when there is none. */
export const valueIn = (form: Form | undefined, name: string): string => form?.[name]?.[0]?.trim() ?? ''
