import { dossierStore } from '../../../functions/adapters/dossier-store'
import { draftFiled, draftStore } from '../../../functions/adapters/draft-store'
import { isOver, sessionId, sessionStore } from '../../../functions/adapters/session-store'
import { textStore } from '../../../functions/adapters/text-store'
import { tuesday } from '../../fixtures/dossier'
import { overBothTables } from './both-tables'
import { aFiling } from './filing'

const later = (milliseconds: number) => new Date(Date.parse(tuesday) + milliseconds).toISOString()
const hour = 3_600_000
const day = 24 * hour
const identity = { issuer: 'https://id.example.vn', subject: 'sub' }
const aDraft = {
  id: 'F1',
  owner: 'lan',
  procedure: '1.999999',
  version: 1,
  answers: {},
  from: {},
  passed: [],
  documents: [],
  expected: {},
  startedAt: tuesday,
  changedAt: tuesday,
  revision: 1,
}

overBothTables((anEmptyTable) => {
  describe('sessions', () => {
    test('are found by their token alone, which the table does not hold', async () => {
      const table = await anEmptyTable()
      const sessions = sessionStore(table)
      const token = await sessions.begin(tuesday, { identity })
      expect(await sessions.find(token)).toMatchObject({ identity, seenAt: tuesday })
      expect(await sessions.find('another')).toBeUndefined()
    })

    test('end when another takes their place, and stay ended', async () => {
      const sessions = sessionStore(await anEmptyTable())
      const first = await sessions.begin(tuesday, {})
      const session = (await sessions.find(first))!
      const second = await sessions.begin(tuesday, { identity }, first)
      await sessions.change(first, session)
      expect(await sessions.find(first)).toBeUndefined()
      expect(await sessions.find(second)).toBeDefined()
    })

    test('are over an hour after the last request that was noted', async () => {
      const sessions = sessionStore(await anEmptyTable())
      const token = await sessions.begin(tuesday, { identity })
      await sessions.markSeen(token, (await sessions.find(token))!, later(hour / 2))
      const session = (await sessions.find(token))!
      expect(isOver(session, later(1.5 * hour - 1))).toBe(false)
      expect(isOver(session, later(1.5 * hour))).toBe(true)
    })
  })

  describe('where somebody is signed in', () => {
    const begin = (sessions: ReturnType<typeof sessionStore>, person: string, at = tuesday) =>
      sessions.begin(at, { identity, person })

    test('is listed of nobody else, the last used first, and not when it is over', async () => {
      const sessions = sessionStore(await anEmptyTable())
      await begin(sessions, 'minh')
      const [early, late] = [await begin(sessions, 'lan'), await begin(sessions, 'lan', later(hour / 2))]
      const idsAt = async (at: string) => (await sessions.of('lan', at)).items.map(({ id }) => id)
      expect(await idsAt(later(hour / 2))).toEqual([late, early].map(sessionId))
      expect(await idsAt(later(hour))).toEqual([sessionId(late)])
    })

    test('is ended by its owner alone, one or all others', async () => {
      const sessions = sessionStore(await anEmptyTable())
      const [here, one, other] = await Promise.all(['lan', 'lan', 'lan'].map((who) => begin(sessions, who)))
      await sessions.endOf('minh', sessionId(one!))
      expect(await sessions.find(one!)).toBeDefined()
      await sessions.endOf('lan', sessionId(one!))
      expect(await sessions.find(one!)).toBeUndefined()
      await sessions.endOthers('lan', here!)
      expect([await sessions.find(here!), await sessions.find(other!)]).toEqual([
        expect.anything(),
        undefined,
      ])
      expect((await sessions.of('lan', tuesday)).items).toHaveLength(1)
    })
  })

  describe('drafts', () => {
    test('keep the answers of two windows at once', async () => {
      const drafts = draftStore(await anEmptyTable())
      await drafts.create(aDraft)
      const put = (name: string) =>
        drafts.change(aDraft, tuesday, (now) => ({ ...now, answers: { ...now.answers, [name]: 1 } }))
      await Promise.all(['a', 'b', 'c'].map(put))
      expect((await drafts.find('lan', 'F1', tuesday))?.answers).toEqual({ a: 1, b: 1, c: 1 })
    })

    test('are their owner’s, for thirty days after the last change', async () => {
      const drafts = draftStore(await anEmptyTable())
      await drafts.create(aDraft)
      expect((await drafts.of('lan', later(30 * day - 1))).items).toHaveLength(1)
      expect((await drafts.of('lan', later(30 * day))).items).toEqual([])
      expect(await drafts.find('minh', 'F1', tuesday)).toBeUndefined()
    })

    test('become one dossier, and no answer stays behind', async () => {
      const table = await anEmptyTable()
      const drafts = draftStore(table)
      await drafts.create(aDraft)
      const filing = aFiling()
      await dossierStore(table).file(filing, () => [draftFiled({ ...aDraft, answers: { a: 1 } }, 'H1')])
      expect(await drafts.find('lan', 'F1', tuesday)).toMatchObject({ filed: 'H1', answers: {} })
      await expect(drafts.change({ owner: 'lan', id: 'F2' }, tuesday, (now) => now)).rejects.toThrow('F2')
    })

    test('take no answer that comes when they have just been filed', async () => {
      const table = await anEmptyTable()
      const drafts = draftStore(table)
      await drafts.create(aDraft)
      await dossierStore(table).file(aFiling(), () => [draftFiled(aDraft, 'H1')])
      const late = drafts.change(aDraft, tuesday, (now) => ({ ...now, answers: { a: 1 } }))
      await expect(late).rejects.toMatchObject({ code: 'concurrent-change' })
      expect(await drafts.find('lan', 'F1', tuesday)).toMatchObject({ filed: 'H1', answers: {} })
    })
  })

  describe('texts of officers', () => {
    test('are each his own, until they are sent or a month has gone', async () => {
      const texts = textStore(await anEmptyTable())
      const fields = { reason: ['Two doors'] }
      await texts.save('bao', 'D1_1', { fields }, tuesday)
      expect(await texts.find('bao', 'D1_1', later(30 * day - 1))).toMatchObject({ fields })
      expect(await texts.find('mai', 'D1_1', tuesday)).toBeUndefined()
      expect(await texts.find('bao', 'D1_1', later(30 * day))).toBeUndefined()
      await texts.delete('bao', 'D1_1')
      expect(await texts.find('bao', 'D1_1', tuesday)).toBeUndefined()
    })

    test('and the files that go with them are each kept by itself', async () => {
      const texts = textStore(await anEmptyTable())
      const enclosed = [{ type: 'work-result', uploadId: 'U1', size: 9, contentType: 'application/pdf' }]
      await texts.save('bao', 'D1_1', { enclosed }, tuesday)
      await texts.save('bao', 'D1_1', { fields: { reason: ['Two doors'] } }, tuesday)
      await texts.save('bao', 'D1_1', { fields: { reason: ['Three'] } }, tuesday)
      expect(await texts.find('bao', 'D1_1', tuesday)).toMatchObject({
        fields: { reason: ['Three'] },
        enclosed,
      })
    })
  })
})
