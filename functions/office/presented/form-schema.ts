import { z } from 'zod'
import { AnswerFormat } from '../../../workflows/kernel/answers'
import type { Form } from '../../../workflows/kernel/form'
import type { ProcedureTexts } from '../../../workflows/kernel/text'

type Schema = Record<string, unknown>

/** A form as JSON Schema 2020-12 of what is sent, each field and each option with its text as `title`. */
export const formSchema = (form: Form, { name, fields }: Pick<ProcedureTexts, 'name' | 'fields'>): Schema => {
  const schema = z.toJSONSchema(form, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
  return { ...titled(schema as Schema, '', fields), title: name }
}

const titled = (schema: Schema, path: string, fields: Record<string, string>): Schema => {
  // What is found by is the office's own business.
  const { properties, items, enum: options, format, findable: _findable, ...rest } = schema
  const title = fields[path]
  return {
    ...rest,
    // Strict validators refuse formats that they do not know; those of ours are for our pages.
    ...(format !== undefined && !AnswerFormat.safeParse(format).success && { format }),
    ...(title !== undefined && { title }),
    ...(isRecord(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child]) => [
          name,
          titled(child as Schema, path ? `${path}.${name}` : name, fields),
        ]),
      ),
    }),
    // Fields of a list's elements stand under the list; only the list itself has the title.
    ...(isRecord(items) && { items: untitled(titled(items, path, fields)) }),
    ...(Array.isArray(options) && {
      oneOf: options.map((value) => ({ const: value, title: fields[`${path}=${value}`] ?? String(value) })),
    }),
  }
}

const untitled = ({ title: _title, ...schema }: Schema): Schema => schema
const isRecord = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
