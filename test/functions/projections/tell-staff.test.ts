import { astrayStore } from '../../../functions/adapters/astray-store'
import { digestStore } from '../../../functions/adapters/digest-store'
import { noticeStore } from '../../../functions/adapters/notice-store'
import { notifierInMemory } from '../../../functions/adapters/notifier-in-memory'
import { registryStore } from '../../../functions/adapters/registry-store'
import { tellingStore } from '../../../functions/adapters/telling-store'
import { sendNotices } from '../../../functions/projections/send-notices'
import { city } from '../../../workflows/city/city'
import { happenedIn } from '../../fixtures/happened'
import { anAgencyApi } from '../../fixtures/internal-procedure'

const aStory = async () => {
  const story = await anAgencyApi()
  const { api } = story
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
  return {
    ...story,
    desk,
    mails: mailbox.mails,
    deliver: async () => {
      const events = api.table
        .items()
        .filter(({ pk, sk }) => pk.startsWith('DOSSIER#') && sk.startsWith('EVENT#'))
      for (const item of events) await sendNotices(happenedIn(item, desk.dossiers), desk)
    },
    toldOf: (subject: string) =>
      mailbox.mails
        .filter((mail) => mail.subject.endsWith(subject))
        .map(({ to }) => to)
        .toSorted(),
    dismiss: (person: string) =>
      api.call('operator', 'POST /api/v1/registry/commands', {
        body: { kind: 'dismiss', person, agency: 'department-justice', role: 'staff' },
      }),
  }
}
const staff = ['quyen@department-justice.example', 'yen@department-justice.example']

describe('an agency that applied is told', () => {
  it('by a mail to each of its staff, which leads to where officers read', async () => {
    const story = await aStory()
    const number = await story.file()
    await story.issue(number)
    await story.deliver()
    expect(story.toldOf('/ Received')).toEqual(staff)
    expect(story.toldOf('/ Your result is ready')).toEqual(staff)
    const ready = story.mails.find(({ subject }) => subject.endsWith('/ Your result is ready'))
    expect(ready?.text).toContain(`https://motcua.example/agency/dossiers/${number}`)
    expect(ready?.text).not.toContain('example/dossiers')
  })

  it('once each, however often the feed repeats, also when one mail failed', async () => {
    const story = await aStory()
    await story.file()
    const { send } = story.desk.notifier
    let failing = true
    story.desk.notifier.send = async (mail) => {
      if (failing && mail.to === staff[1]) throw new Error('not now')
      await send(mail)
    }
    await expect(story.deliver()).rejects.toThrow('not now')
    expect(story.toldOf('/ Received')).toEqual([staff[0]])
    failing = false
    await story.deliver()
    await story.deliver()
    expect(story.toldOf('/ Received')).toEqual(staff)
  })

  it('of what is missing, in the words of who asks', async () => {
    const story = await aStory()
    const number = await story.file()
    await story.api.complete(number, 'hung', 'opinion', { outcome: 'agree' })
    await story.api.complete(number, 'phuc', 'review', { outcome: 'supplement', items: ['Which river?'] })
    await story.deliver()
    const asked = story.mails.filter(({ text }) => text.includes('Which river?'))
    expect(asked.map(({ to }) => to).toSorted()).toEqual(staff)
  })

  it('and the oversight, when nobody is on its staff any more; never by a hand-over at a counter', async () => {
    const story = await aStory()
    const number = await story.file()
    for (const person of ['quyen', 'yen']) await story.dismiss(person)
    await story.issue(number)
    await story.deliver()
    expect(story.toldOf('/ Your result is ready')).toEqual(['son@peoples-committee.example'])
    const kinds = Object.values((await story.api.dossier(number)).tasks).map(({ kind }) => kind)
    expect(kinds).not.toContain('delivery')
  })
})
