import { example as birth } from '../../../workflows/birth-bundle/v1/example'
import { birthBundle } from '../../../workflows/birth-bundle/v1/procedure'
import { example as extract } from '../../../workflows/civil-status-extract/v1/example'
import { civilStatusExtract } from '../../../workflows/civil-status-extract/v1/procedure'
import { type Answer, anApi } from '../../fixtures/api'
import { resultOf } from '../../fixtures/result-of'

const procedures = [birthBundle, civilStatusExtract]
const fileBirth = 'POST /api/v1/procedures/3.000722/dossiers'
const fileExtract = 'POST /api/v1/procedures/2.000635/dossiers'
const requester = (given: object) => ({ ...extract, requester: { ...extract.requester, ...given } })
const entry = (given: object) => ({ ...extract, entry: { ...extract.entry, ...given } })
const born = (given: { child?: object; mother?: object; father?: object }) => ({
  ...birth,
  child: { ...birth.child, ...given.child },
  mother: { ...birth.mother, ...given.mother },
  father: { ...birth.father, ...given.father },
})
const wrongIn = ({ body }: Answer): [string, string][] =>
  body.errors.map(({ pointer, message }: { pointer: string; message: string }) => [pointer, message])

describe('what answers say together', () => {
  it.each([
    [{ child: { birthDate: '2099-01-01' } }, '/answers/child/birthDate'],
    [{ child: { birthDate: '2026-11-25' } }, '/answers/child/birthDate'],
    [{ child: { birthDate: '0001-01-01' } }, '/answers/child/birthDate'],
    [{ child: { birthDate: '2020-11-24' } }, '/answers/child/birthDate'],
    [{ mother: { birthDate: '2026-11-12' } }, '/answers/mother/birthDate'],
    [{ mother: { birthDate: '2017' } }, '/answers/mother/birthDate'],
    [{ mother: { birthDate: '0001' } }, '/answers/mother/birthDate'],
    [{ father: { birthDate: '2099-05' } }, '/answers/father/birthDate'],
    [{ father: { identityNumber: birth.mother.identityNumber } }, '/answers/father/identityNumber'],
  ])('is possible on the day of filing: not %j', async (given, pointer) => {
    const api = await anApi({ procedures })
    const answers = born(given)
    for (const language of ['vi', 'en'] as const) {
      const answer = await api.refused('lan', fileBirth, {
        body: { answers },
        headers: { 'accept-language': language },
      })
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid-input'])
      const words = Object.values(birthBundle.texts[language].mustHold ?? {})
      expect(wrongIn(answer).map(([at]) => at)).toContain(pointer)
      for (const [, message] of wrongIn(answer)) expect(words).toContain(message)
    }
  })

  it('counts the day of filing in the city', async () => {
    const api = await anApi({ procedures })
    api.at = '2026-11-24T17:30:00.000Z'
    const answers = entry({ registeredOn: '2026-11-25' })
    expect((await api.call('lan', fileExtract, { body: { answers } })).status).toBe(201)
  })

  it.each([
    [entry({ registeredOn: '2099-01-01' }), '/answers/entry/registeredOn'],
    [entry({ registeredOn: '0001-01-01' }), '/answers/entry/registeredOn'],
    [entry({ registeredOn: '1990-05-11' }), '/answers/entry/registeredOn'],
    [requester({ birthDate: '2030' }), '/answers/requester/birthDate'],
  ])('is possible in an extract too: not %#', async (answers, pointer) => {
    const api = await anApi({ procedures })
    const answer = await api.refused('lan', fileExtract, { body: { answers } })
    expect(wrongIn(answer).map(([at]) => at)).toContain(pointer)
  })

  it('may be that a birth is known to the year or the month alone', async () => {
    const api = await anApi({ procedures })
    for (const birthDate of ['1950', '1950-07', '1950-07-12']) {
      const filed = await api.call('lan', fileExtract, { body: { answers: requester({ birthDate }) } })
      expect(filed.status).toBe(201)
      const { body } = await api.call('lan', `GET /api/v1/dossiers/${filed.body.number}`)
      expect(body.answers.requester.birthDate).toBe(birthDate)
    }
    const rows = resultOf(birthBundle, birthBundle.form.parse(born({ mother: { birthDate: '1980-07' } })))
    expect(rows).toContainEqual(['Ngày sinh người mẹ', '07/1980'])
  })
})

describe('a field that a form does not know', () => {
  it('is refused where it stands, with the name that was likely meant', async () => {
    const api = await anApi({ procedures })
    const { father: _father, ...rest } = birth
    const answers = {
      ...rest,
      fater: birth.father,
      child: { ...birth.child, birthdate: '2026-11-10' },
      colour: 1,
    }
    expect(wrongIn(await api.refused('lan', fileBirth, { body: { answers } }))).toEqual([
      ['/answers/child/birthdate', 'There is no such field; did you mean "birthDate"?'],
      ['/answers/fater', 'There is no such field; did you mean "father"?'],
      ['/answers/colour', 'There is no such field'],
    ])
  })

  it('is told together with what else is wrong, whatever it is called', async () => {
    const api = await anApi({ procedures })
    const hidden = JSON.parse('{"answers": {"__proto__": {"x": 1}}}')
    expect(wrongIn(await api.refused('lan', fileExtract, { body: hidden }))).toEqual([
      ['/answers/__proto__', 'There is no such field'],
    ])
    const answers = { constructor: 1, copies: 0 }
    const wrong = wrongIn(await api.refused('lan', fileExtract, { body: { answers } })).map(([at]) => at)
    for (const at of ['/answers/constructor', '/answers/copies', '/answers/entry'])
      expect(wrong).toContain(at)
  })

  it('is refused in every body of a call', async () => {
    const api = await anApi({ procedures })
    const answer = await api.refused('lan', fileExtract, { body: { answers: extract, document: [] } })
    expect(wrongIn(answer)).toEqual([['/document', 'There is no such field; did you mean "documents"?']])
    const papers = [{ type: 'mandate-paper', uploadID: 'x', uploadId: 'y' }]
    const nested = await api.refused('lan', fileExtract, { body: { answers: extract, documents: papers } })
    expect(wrongIn(nested)).toEqual([
      ['/documents/0/uploadID', 'There is no such field; did you mean "uploadId"?'],
    ])
    const change = { kind: 'back', person: 'hoa', persn: 'x' }
    const registry = await api.refused('operator', 'POST /api/v1/registry/commands', { body: change })
    expect(wrongIn(registry)).toEqual([['/persn', 'There is no such field; did you mean "person"?']])
  })
})
