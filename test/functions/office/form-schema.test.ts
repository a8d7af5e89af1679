import { formSchema } from '../../../functions/office/presented/form-schema'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'

type Schema = { properties: Record<string, Schema>; pattern: string; title: string; format?: string }
const { requester } = (formSchema(civilStatusExtract.form, civilStatusExtract.texts.en) as unknown as Schema)
  .properties
const patternOf = (field: string) => new RegExp(requester!.properties[field]!.pattern, 'u')

describe('the JSON Schema of a form', () => {
  it('takes a date of birth that is known in part', () => {
    for (const date of ['1950', '1950-07', '1950-07-12']) expect(date).toMatch(patternOf('birthDate'))
    for (const date of ['50', '1950-13', '1950-07-32', '12/07/1950'])
      expect(date).not.toMatch(patternOf('birthDate'))
  })

  it('takes a phone number as people write it', () => {
    for (const typed of ['0900000001', '+84 900 000 001', '(028) 3829 1234'])
      expect(typed).toMatch(patternOf('phone'))
    for (const typed of ['0900', 'none at all']) expect(typed).not.toMatch(patternOf('phone'))
  })

  it('names no format that validators do not know', () => {
    for (const field of Object.values(requester!.properties))
      expect([undefined, 'email']).toContain(field.format)
  })
})
