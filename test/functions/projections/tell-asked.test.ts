import { astrayStore } from '../../../functions/adapters/astray-store'
import { digestStore } from '../../../functions/adapters/digest-store'
import { noticeStore } from '../../../functions/adapters/notice-store'
import { notifierInMemory } from '../../../functions/adapters/notifier-in-memory'
import { registryStore } from '../../../functions/adapters/registry-store'
import { tellingStore } from '../../../functions/adapters/telling-store'
import { sendNotices } from '../../../functions/projections/send-notices'
import { city } from '../../../workflows/city/city'
import { issuer } from '../../fixtures/access-tokens'
import { anApi } from '../../fixtures/api'
import { aDraftStory, draftAnswers, draftProcedures } from '../../fixtures/draft-story'
import { happenedIn } from '../../fixtures/happened'

const environment = 'department-natural-resources'
const construction = 'department-construction'
const reviewers = [
  ['nga', environment],
  ['hai', construction],
  ['bao', 'fire-police'],
] as const

/** A draft before three agencies, of which one is outside of the system; each has somebody with an address. */
const aStory = async () => {
  const api = await anApi({ procedures: draftProcedures })
  const story = await aDraftStory(api)
  const command = async (body: object) => {
    const { status } = await api.call('operator', 'POST /api/v1/registry/commands', { body })
    if (status !== 200) throw new Error(`${JSON.stringify(body)}: ${status}`)
  }
  for (const [person, agency] of reviewers.slice(0, 2)) {
    const email = `${person}@${agency}.example`
    const who = { person, is: 'officer', name: person, issuer, subject: `sub-${person}`, email }
    await command({ kind: 'register', ...who })
    await command({ kind: 'appoint', person, agency, role: 'reviewer' })
  }
  const mailbox = notifierInMemory()
  const desk = {
    ...api.desk,
    ...city,
    notices: noticeStore(api.table),
    astray: astrayStore(api.table),
    digests: digestStore(api.table),
    tellings: tellingStore(api.table),
    messageDomain: 'messages.example.vn',
    registry: registryStore(api.table),
    notifier: mailbox,
    publicUrl: 'https://motcua.example/',
  }
  const number = await story.file({ subjects: [...draftAnswers.subjects, 'fire-safety'] })
  return {
    api,
    number,
    desk,
    command,
    mails: mailbox.mails,
    async agreed(who: readonly (readonly [string, string])[] = reviewers) {
      for (const [person, agency] of who) await story.answer(number, person, agency, { outcome: 'agree' })
    },
    async issue() {
      await api.complete(number, 'quyen', 'compile', { outcome: 'compile' })
      await api.complete(number, 'xuan', 'decision', { outcome: 'approve' })
      return api.issue(number)
    },
    async deliver() {
      const events = api.table
        .items()
        .filter(({ pk, sk }) => pk.startsWith('DOSSIER#') && sk.startsWith('EVENT#'))
      for (const item of events) await sendNotices(happenedIn(item, desk.dossiers), desk)
    },
    told: () =>
      mailbox.mails
        .filter(({ subject }) => subject.endsWith('/ Table of opinions issued'))
        .map(({ to }) => to)
        .toSorted(),
  }
}
const officers = [`hai@${construction}.example`, `nga@${environment}.example`]

describe('an agency that was asked about a draft', () => {
  it('is told when the table of opinions is issued, and not before', async () => {
    const story = await aStory()
    await story.agreed()
    await story.deliver()
    expect(story.told()).toEqual([])
    const result = await story.issue()
    await story.deliver()
    expect(story.told()).toEqual(officers)
    const mail = story.mails.find(({ to, subject }) => to === officers[0] && subject.endsWith('issued'))
    for (const said of [
      story.number,
      'Đã ban hành bảng tổng hợp ý kiến',
      `https://motcua.example/verify/${result}`,
      `https://motcua.example/agency/dossiers/${story.number}/opinions`,
    ])
      expect(`${mail?.subject} ${mail?.text}`).toContain(said)
    expect(mail?.text).not.toContain(draftAnswers.title)
  })

  it('is told once, however often the feed repeats, also when one mail failed', async () => {
    const story = await aStory()
    await story.agreed()
    await story.issue()
    const { send } = story.desk.notifier
    let failing = true
    story.desk.notifier.send = async (mail) => {
      if (failing && mail.to === officers[1]) throw new Error('not now')
      await send(mail)
    }
    await expect(story.deliver()).rejects.toThrow('not now')
    failing = false
    await story.deliver()
    await story.deliver()
    expect(story.told()).toEqual(officers)
  })

  it('that is outside of the system is told at its registered address, where nobody of it is here', async () => {
    const story = await aStory()
    await story.agreed()
    const result = await story.issue()
    await story.command({ kind: 'dismiss', person: 'bao', agency: 'fire-police', role: 'reviewer' })
    await story.deliver()
    await story.deliver()
    expect(story.told()).toEqual(['answers@fire-police.example', ...officers])
    const mail = story.mails.findLast(({ to }) => to === 'answers@fire-police.example')
    expect(mail?.text).toContain(`/verify/${result}`)
    // Nobody there could sign in.
    expect(mail?.text).not.toContain('/agency/')
  })

  it('is told nothing more when it is not asked any more', async () => {
    const story = await aStory()
    const { questions } = await story.api.dossier(story.number)
    const withdrawn = Object.values(questions).find(({ agency }) => agency === construction)
    await story.api.call(
      'phuc',
      `POST /api/v1/dossiers/${story.number}/questions/${withdrawn?.id}/withdraw`,
      { body: { reason: 'A mistake' } },
    )
    await story.agreed(reviewers.filter(([, agency]) => agency !== construction))
    await story.issue()
    await story.deliver()
    expect(story.told()).toEqual([officers[1]])
  })
})
