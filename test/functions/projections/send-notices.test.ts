import { z } from 'zod'
import { type Astray, astrayStore } from '../../../functions/adapters/astray-store'
import { digestStore } from '../../../functions/adapters/digest-store'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { noticeStore } from '../../../functions/adapters/notice-store'
import type { Mail, Notifier } from '../../../functions/adapters/notifier'
import { notifierInMemory } from '../../../functions/adapters/notifier-in-memory'
import { registryStore } from '../../../functions/adapters/registry-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { tellingStore } from '../../../functions/adapters/telling-store'
import { Bounced, noteBounce } from '../../../functions/projections/note-bounce'
import { sendDigest } from '../../../functions/projections/send-digest'
import { sendNotices } from '../../../functions/projections/send-notices'
import { city } from '../../../workflows/city/city'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { aDossier, answers, type Journey } from '../../fixtures/dossier'
import { happenedIn } from '../../fixtures/happened'
import { movingIn } from '../../fixtures/linked-procedure'
import { meaningsOf } from '../../fixtures/objections'
import { form, shedPermit } from '../../fixtures/procedure'

const permit: Procedure = {
  ...shedPermit,
  form: form.extend({ identityNumber: z.string(), contact: z.object({ email: z.email().optional() }) }),
  prefill: {
    name: 'person.fullName',
    identityNumber: 'person.identityNumber',
    'contact.email': 'person.email',
  },
}
const identityNumber = '079190000001'
const filedWith = (contact: { email?: string }, procedure = permit) =>
  aDossier({ identityNumber, contact } as Partial<typeof answers>, procedure)
const aFiledDossier = (procedure = permit) => filedWith({ email: 'lan@example.vn' }, procedure)

/** A platform that stores what the journey decided, and hands its feed to the notices. */
const aDesk = ({ procedure = permit, notifier }: { procedure?: Procedure; notifier?: Notifier } = {}) => {
  const table = tableInMemory()
  const dossiers = dossierStore(table)
  const twin = notifierInMemory()
  const desk = {
    dossiers,
    law: lawBookInMemory([procedure]),
    notices: noticeStore(table),
    astray: astrayStore(table),
    digests: digestStore(table),
    tellings: tellingStore(table),
    messageDomain: 'messages.example.vn',
    registry: registryStore(table),
    ...city,
    notifier: notifier ?? twin,
    publicUrl: 'https://motcua.example/',
  }
  const events = () => table.items().filter(({ sk }) => sk.startsWith('EVENT#'))
  return {
    ...desk,
    table,
    mails: twin.mails,
    async store({ decisions: [filed, ...later] }: Journey) {
      let dossier = await dossiers.file(filed!)
      for (const decision of later) dossier = await dossiers.append(dossier, decision)
    },
    async deliver() {
      for (const item of events()) await sendNotices(happenedIn(item, dossiers), desk)
    },
  }
}

const deliveredFor = async (journey: Journey, procedure?: Procedure) => {
  const desk = aDesk({ procedure })
  await desk.store(journey)
  await desk.deliver()
  return desk
}

const at = (time: string) => `2026-11-24T${time}:00.000Z`
/** From the fee, paid at 10:00, to a day on which the review looks at the dossier. */
const atReview = () => {
  const journey = aFiledDossier()
  journey.completes('check', 'proceed', at('02:30'))
  journey.does({ kind: 'pay', payment: 'P1', amountVnd: 75_000 }, at('03:00'), 'lan')
  for (const question of ['fire-police', 'department-natural-resources', 'department-construction'])
    journey.completes('opinion', 'agree', at('03:30'), {}, question)
  return journey
}
const issued = () => {
  const journey = atReview()
  journey.completes('review', 'proceed', at('04:00'))
  journey.completes('decision', 'approve', at('04:10'))
  const result = { id: 'r3su1t', number: '0001/2026/KQ-H29.16', key: 'k', sha256: 'a'.repeat(64), size: 1 }
  journey.does({ kind: 'issue', task: journey.task('issue').id, result }, at('04:20'), 'system')
  return journey
}
const supplementAsked = () => {
  const journey = aFiledDossier()
  journey.completes('check', 'supplement', at('02:30'), { items: ['Bản vẽ mặt cắt', 'Giấy tờ đất'] })
  return journey
}

describe('what is mailed', () => {
  test('a filing is mailed with where to keep what was declared, before an officer looks at it', async () => {
    const { mails } = await deliveredFor(aFiledDossier())
    expect(mails.map(({ subject }) => subject)).toEqual(['H29.16-261124-0001: Đã nộp hồ sơ / Filed'])
    for (const says of [
      'Hồ sơ của bạn đã được nộp.',
      'Your dossier is filed.',
      '/dossiers/H29.16-261124-0001/declaration\n',
    ])
      expect(mails[0]!.text).toContain(says)
  })

  test('reception is mailed with the appointment, and with the fee that it asks for', async () => {
    const journey = aFiledDossier()
    journey.completes('check', 'proceed', at('02:30'))
    const { mails } = await deliveredFor(journey)
    expect(mails).toHaveLength(2)
    const [, mail] = mails
    expect(mail).toMatchObject({
      to: 'lan@example.vn',
      subject: 'H29.16-261124-0001: Đã tiếp nhận / Received',
    })
    expect(mail!.text).toContain('Thủ tục: Shed permit (vi)')
    expect(mail!.text).toContain('Hẹn trả kết quả: 17:00 ngày 03/12/2026.')
    expect(mail!.text).toContain('The result is promised for 17:00 on 3 December 2026.')
    expect(mail!.text).toContain('Bạn cần nộp 75.000 đồng, chậm nhất lúc 17:00 ngày 01/12/2026.')
    expect(mail!.text).toContain('Please pay 75,000 VND by 17:00 on 1 December 2026.')
    expect(mail!.text.indexOf('Hồ sơ số: H29')).toBeLessThan(mail!.text.indexOf('Dossier: H29'))
  })

  test('a fee that is asked for after the decision is mailed by itself', async () => {
    const { route } = permit
    const pay = route.find(({ kind }) => kind === 'pay')!
    const before = route.filter(({ kind }) => ['check', 'decide'].includes(kind))
    const procedure = { ...permit, route: [...before, pay, route.at(-1)!] }
    const journey = aFiledDossier(procedure)
    journey.completes('check', 'proceed', at('02:30'))
    journey.completes('decision', 'approve', at('03:00'))
    const { mails } = await deliveredFor(journey, procedure)
    expect(mails.map(({ subject }) => subject.split(' / ')[1])).toEqual(['Filed', 'Received', 'Fee to pay'])
    expect(mails[1]!.text).not.toContain('VND')
    expect(mails[2]!.text).toContain('75,000 VND')
  })

  test('what a route without a check receives is told as it is filed', async () => {
    const procedure = { ...permit, route: permit.route.filter(({ kind }) => kind !== 'check') }
    const { mails } = await deliveredFor(aFiledDossier(procedure), procedure)
    expect(mails.map(({ subject }) => subject)).toEqual(['H29.16-261124-0001: Đã tiếp nhận / Received'])
  })

  test('what came of a part is mailed with its name, and what it asks for with what follows from silence', async () => {
    const procedure: Procedure = { ...movingIn, form: permit.form, prefill: permit.prefill }
    const journey = aFiledDossier(procedure)
    const data = { number: '145/2026', issuedOn: '2026-11-24' }
    journey.completes('check', 'proceed', at('02:30'))
    journey.completes('part', 'done', at('03:00'), { data }, 'shed')
    journey.completes('part', 'supplement', at('03:30'), { items: ['a lease'] }, 'address')
    journey.completes('part', 'refuse', at('04:00'), { reason: 'no' }, 'power')
    const { mails } = await deliveredFor(journey, procedure)
    expect(mails.map(({ subject }) => subject.split(' / ')[1])).toEqual([
      'Filed',
      'Received',
      'A part is done',
      'Something is missing',
      'A part was refused',
    ])
    expect(mails.map(({ text }) => /Part of it: (.*)/.exec(text)?.[1])).toEqual([
      undefined,
      undefined,
      'Shed',
      'Address',
      'Power',
    ])
    expect(mails[3]!.text).toContain('After that, the part named above is closed.')
    expect(mails[4]!.text).toContain('read the reasons')
    expect(JSON.stringify(mails)).not.toContain('145/2026')
  })

  test('a request for a supplement is mailed with its items and its deadline', async () => {
    const { mails } = await deliveredFor(supplementAsked())
    expect(mails).toHaveLength(2)
    expect(mails[1]!.text).toContain('Nội dung cần bổ sung:\n- Bản vẽ mặt cắt\n- Giấy tờ đất\n')
    expect(mails[1]!.text).toContain('Bạn cần bổ sung, chậm nhất lúc 17:00 ngày 24/12/2026.')
    expect(mails[1]!.text).toContain('by 17:00 on 24 December 2026.')
  })

  test('a second request is mailed with its own items and deadline', async () => {
    const journey = supplementAsked()
    journey.does({ kind: 'supplement', documents: [], note: 'here' }, at('03:00'), 'lan')
    journey.completes('check', 'proceed', at('03:10'))
    journey.does({ kind: 'pay', payment: 'P1', amountVnd: 75_000 }, at('03:20'), 'lan')
    for (const question of ['fire-police', 'department-natural-resources', 'department-construction'])
      journey.completes('opinion', 'agree', at('03:30'), {}, question)
    journey.completes('review', 'supplement', at('04:00'), { items: ['Cao độ'] })
    const { mails } = await deliveredFor(journey)
    expect(mails).toHaveLength(4)
    expect(mails[3]!.text).toContain('- Cao độ\n')
    expect(mails[3]!.text).not.toContain('Giấy tờ đất')
    expect(mails[3]!.text).toContain('by 17:00 on 14 December 2026.')
  })

  test('a result is mailed with where to check it and where to fetch it', async () => {
    const { mails } = await deliveredFor(issued())
    const { subject, text } = mails.at(-1)!
    expect(subject).toContain('Đã có kết quả')
    expect(text).toContain('https://motcua.example/verify/r3su1t\n')
    expect(text).toContain('để tải văn bản tại: https://motcua.example/dossiers/H29.16-261124-0001\n')
  })

  test('a refusal, a lapse and a withdrawal are mailed', async () => {
    const refused = atReview()
    refused.completes('review', 'refuse', at('04:00'), { reason: 'Nhà của bà Lan quá cao' })
    const lapsed = supplementAsked()
    lapsed.staysSilent('supplement', '2026-12-25T02:00:00.000Z')
    const withdrawn = aFiledDossier()
    withdrawn.does({ kind: 'withdraw', reason: 'moved away' }, at('03:00'), 'lan')
    for (const [journey, subject] of [
      [refused, 'Từ chối giải quyết / Refused'],
      [lapsed, 'Dừng giải quyết do quá hạn / Closed: the time ran out'],
      [withdrawn, 'Đã rút hồ sơ / Withdrawn'],
    ] as const) {
      const { mails } = await deliveredFor(journey)
      expect(mails.at(-1)!.subject).toBe(`H29.16-261124-0001: ${subject}`)
      expect(mails.at(-1)!.text).not.toMatch(/quá cao|moved away/)
    }
  })

  test('an answer of the office is mailed with where to read it, and without its words', async () => {
    const journey = aFiledDossier()
    journey.does({ kind: 'write-message', text: 'Bao giờ xong?' }, at('02:30'), 'lan')
    journey.completes('message', 'reply', at('03:00'), { reason: 'Thứ Sáu' })
    const { mails } = await deliveredFor(journey)
    expect(mails.at(-1)!.subject).toContain('The office answered your message')
    expect(mails.at(-1)!.text).toContain(
      'to read the answer at: https://motcua.example/dossiers/H29.16-261124-0001',
    )
    expect(mails.map(({ text }) => text).join()).not.toMatch(/Thứ Sáu|Bao giờ/)
  })

  test('no mail holds the applicant’s name or identity number', async () => {
    const texts: string[] = []
    for (const journey of [issued(), supplementAsked()]) {
      const { mails } = await deliveredFor(journey)
      texts.push(...mails.map(({ subject, text }) => subject + text))
    }
    expect(texts).toHaveLength(5)
    expect(texts.join()).not.toMatch(new RegExp(`${answers.name}|${identityNumber}`))
  })
})

describe('when nothing is mailed', () => {
  test('an applicant without an address gets no mail and nothing fails', async () => {
    const none = filedWith({})
    const notOne = filedWith({ email: 'none' })
    for (const journey of [none, notOne]) {
      journey.completes('check', 'proceed', at('02:30'))
      expect((await deliveredFor(journey)).mails).toEqual([])
    }
  })

  test('a procedure that asks for no address gets no mails', async () => {
    const procedure = { ...permit, prefill: undefined }
    const journey = aFiledDossier(procedure)
    journey.completes('check', 'proceed', at('02:30'))
    expect((await deliveredFor(journey, procedure)).mails).toEqual([])
  })

  test('an address that takes no mail holds up nobody', async () => {
    const journey = filedWith({ email: 'lan@refused.example' })
    journey.completes('check', 'proceed', at('02:30'))
    const { mails, deliver } = await deliveredFor(journey)
    await deliver()
    expect(mails).toEqual([])
  })
})

describe('what no mail can bring', () => {
  const refused = (channel: 1 | 2, email?: string) => {
    const journey = filedWith(email ? { email } : {})
    journey.completes('check', 'refuse', at('02:30'), { reason: 'Not here' })
    const [first, ...later] = journey.decisions
    const event = { ...first!.event, filing: { ...first!.event.filing!, channel } }
    return { ...journey, decisions: [{ ...first!, event }, ...later] }
  }
  const tasksOf = async ({ dossiers }: Awaited<ReturnType<typeof deliveredFor>>) =>
    Object.values((await dossiers.load('D1'))!.tasks).filter(({ kind }) => kind === 'delivery')

  test('an end or a decision becomes somebody’s task, once, with a time and a silence', async () => {
    const desk = await deliveredFor(refused(2, 'lan@refused.example'))
    await desk.deliver()
    expect(await tasksOf(desk)).toMatchObject([
      {
        status: 'open',
        owner: { agency: permit.decidedBy, role: 'reception' },
        notice: { sequence: 2, kind: 'refused' },
        dueAt: '2026-11-26T10:00:00.000Z',
      },
    ])
    const { events } = (await desk.dossiers.read('D1'))!
    expect(events.map(({ event }) => event.type)).toEqual(['filed', 'refused', 'notice-undelivered'])
  })

  test('so does one of whoever filed at the counter without an address; online it stands on his page', async () => {
    expect(await tasksOf(await deliveredFor(refused(1)))).toHaveLength(1)
    expect(await tasksOf(await deliveredFor(refused(2)))).toEqual([])
  })

  test('what is no end and no decision is nobody’s task', async () => {
    const journey = filedWith({ email: 'lan@refused.example' })
    journey.completes('check', 'proceed', at('02:30'))
    expect(await tasksOf(await deliveredFor(journey))).toEqual([])
  })

  test('a mail that bounces later becomes somebody’s task too, however often that is told', async () => {
    const desk = await deliveredFor(refused(2, 'lan@example.vn'))
    expect(desk.mails.at(-1)?.about).toEqual({ dossier: 'D1', sequence: 2, notice: 'refused' })
    const tags = { dossier: ['D1'], sequence: ['2'], notice: ['refused'], 'ses:operation': ['SendEmail'] }
    const bounced = Bounced.parse({ time: '2026-11-24T04:00:00Z', detail: { mail: { tags } } })
    await noteBounce(bounced, desk)
    await noteBounce(bounced, desk)
    expect(await tasksOf(desk)).toMatchObject([{ notice: { sequence: 2, kind: 'refused' } }])
  })

  test('what an address did not take is sent again to it alone, once an operator says so, for a reason that is kept', async () => {
    const journey = filedWith({ email: 'lan@refused.example' })
    journey.completes('check', 'proceed', at('02:30'))
    let isBack = false
    const twin = notifierInMemory()
    const notifier = {
      send: (mail: Mail) => twin.send(isBack ? { ...mail, to: mail.to.replace('refused', 'taken') } : mail),
    }
    const desk = aDesk({ notifier })
    await desk.store(journey)
    await desk.deliver()
    const { items } = await desk.astray.page(10)
    const asked = { dossier: 'D1', why: 'refused', attempts: 1 }
    expect(items).toMatchObject([
      { ...asked, sequence: 1, since: journey.decisions[0]!.event.at },
      { ...asked, sequence: 2 },
    ])
    expect(JSON.stringify(items)).not.toContain('@')
    isBack = true
    const [place] = items as [Astray, Astray]
    const again = { at: at('05:00'), by: 'operator', reason: 'The sender is verified' }
    expect(await desk.astray.sendAgain(place, again)).toBe(true)
    expect(await desk.astray.sendAgain(place, again)).toBe(false)
    const played = desk.table.items().filter(({ sk }) => sk.startsWith('AGAIN#mail#'))
    expect(played).toHaveLength(1)
    await desk.deliver()
    await desk.deliver()
    expect(twin.mails.map(({ to }) => to)).toEqual(['lan@taken.example'])
    expect((await desk.astray.page(10)).items).toHaveLength(1)
    expect(await desk.astray.sentAgain(10)).toMatchObject([{ sequence: 1, again }])
  })

  test('a crash between the task and the mark makes no second task', async () => {
    const desk = await deliveredFor(refused(2, 'lan@refused.example'))
    for (const { pk, sk } of desk.table.items().filter((item) => item.sk.startsWith('NOTICE#')))
      await desk.table.write([{ name: 'mark', delete: { pk, sk } }])
    await desk.deliver()
    expect(await tasksOf(desk)).toHaveLength(1)
  })
})

describe('a feed that repeats', () => {
  test('a record delivered twice is mailed once', async () => {
    const { mails, deliver } = await deliveredFor(issued())
    expect(mails).toHaveLength(3)
    await deliver()
    expect(mails).toHaveLength(3)
  })

  test('a mail that failed is sent when the record comes again', async () => {
    let tries = 0
    const mails: string[] = []
    const notifier: Notifier = {
      async send({ subject }) {
        tries += 1
        if (tries === 1) throw new Error('SES refuses the mail: TooManyRequestsException')
        mails.push(subject)
      },
    }
    const desk = aDesk({ notifier })
    await desk.store(supplementAsked())
    await expect(desk.deliver()).rejects.toThrow('TooManyRequests')
    await desk.deliver()
    expect(mails).toHaveLength(2)
  })

  test('an event ahead of its dossier comes again later', async () => {
    const desk = aDesk()
    await desk.store(supplementAsked())
    const nowhere = {
      ...desk,
      dossiers: { ...desk.dossiers, read: async () => undefined, load: async () => undefined },
    }
    const item = desk.table.items().findLast(({ sk }) => sk.startsWith('EVENT#'))!
    await expect(sendNotices(happenedIn(item, nowhere.dossiers), nowhere)).rejects.toMatchObject({
      code: 'inconsistent',
    })
  })

  test('the dossier reads as before when its notices are marked', async () => {
    const { dossiers, table } = await deliveredFor(issued())
    expect(table.items().filter(({ sk }) => sk.startsWith('NOTICE#'))).toHaveLength(3)
    expect((await dossiers.read('D1'))?.dossier.ended?.how).toBe('issued')
  })
})

describe('whoever said how he wants to be told', () => {
  const telling = { language: 'en', daily: true, quiet: { from: 21, to: 7 } } as const
  const toldOf = async (journey: Journey) => {
    const desk = aDesk()
    await desk.store(journey)
    await desk.tellings.keep('lan', telling)
    await desk.deliver()
    const subjects = () => desk.mails.splice(0).map(({ subject }) => subject.replace(/^[^:]*: /, ''))
    const passes = async (at: string) => {
      for await (const { page: _, ...digest } of desk.digests.due(at)) await sendDigest(digest, desk)
    }
    return { ...desk, subjects, passes }
  }

  test('hears in one language of what runs for him at once, and of all else in one mail a day', async () => {
    const journey = aFiledDossier()
    journey.does({ kind: 'write-message', text: 'Bao giờ?' }, at('02:10'), 'lan')
    journey.completes('message', 'reply', at('02:20'), { reason: 'Sớm' })
    journey.completes('check', 'supplement', at('02:30'), { items: ['Bản vẽ'] })
    const { subjects, passes, mails } = await toldOf(journey)
    expect(subjects()).toEqual(['Something is missing'])
    await passes('2026-11-24T10:59:00.000Z')
    expect(subjects()).toEqual([])
    await passes('2026-11-24T11:00:00.000Z')
    expect(mails[0]!.text).toMatch(/: Filed\n.*\n\n.*: The office answered your message\n/)
    expect(subjects()).toEqual(['2 news about your dossiers'])
    await passes('2026-11-24T12:00:00.000Z')
    expect(subjects()).toEqual([])
  })

  test('hears at the end of his quiet hours of what came in them, each end by itself, once', async () => {
    const journey = aFiledDossier()
    journey.completes('check', 'supplement', at('15:00'), { items: ['Bản vẽ'] })
    journey.does({ kind: 'withdraw', reason: 'x' }, at('15:10'), 'lan')
    const { subjects, passes, deliver } = await toldOf(journey)
    expect(subjects()).toEqual([])
    await passes('2026-11-24T11:00:00.000Z')
    expect(subjects()).toEqual(['Filed'])
    await passes('2026-11-25T00:00:00.000Z')
    expect(subjects().sort()).toEqual(['Something is missing', 'Withdrawn'])
    await deliver()
    await passes('2026-12-25T00:00:00.000Z')
    expect(subjects()).toEqual([])
  })

  test('gets beside each mail a message that says the number of the dossier and where, and nothing else', async () => {
    const desk = aDesk()
    await desk.store(supplementAsked())
    await desk.tellings.reached('lan', { by: 'sms', number: '0901234567' })
    await desk.deliver()
    await desk.deliver()
    const short = desk.mails.filter(({ to }) => to === '84901234567@sms.messages.example.vn')
    expect(desk.mails).toHaveLength(4)
    expect(short.map(({ text }) => text)).toEqual(
      Array(2).fill(
        'Hồ sơ H29.16-261124-0001: có tin mới. Đăng nhập để xem: https://motcua.example/dossiers/H29.16-261124-0001',
      ),
    )
  })

  test('gets his mails, each once, while no message goes through', async () => {
    const mails: string[] = []
    const notifier: Notifier = {
      async send({ to }) {
        if (to.includes('@sms.')) throw new Error('the gateway is away')
        mails.push(to)
      },
    }
    const desk = aDesk({ notifier })
    await desk.store(supplementAsked())
    await desk.tellings.reached('lan', { by: 'sms', number: '0901234567' })
    await desk.deliver()
    await desk.deliver()
    expect(mails).toEqual(['lan@example.vn', 'lan@example.vn'])
  })

  test('is told another way of an end that no mail could bring, also later', async () => {
    const journey = filedWith({ email: 'lan@refused.example' })
    journey.does({ kind: 'withdraw', reason: 'x' }, at('15:10'), 'lan')
    const { dossiers, passes } = await toldOf(journey)
    await passes('2026-11-25T00:00:00.000Z')
    const tasks = Object.values((await dossiers.load('D1'))!.tasks)
    expect(tasks.filter(({ kind }) => kind === 'delivery')).toHaveLength(1)
  })
})

test('what agencies object to is told with their names, as what the applicant owes an answer to', async () => {
  const procedure = meaningsOf(permit).applicant
  const journey = filedWith({ email: 'lan@example.vn' }, procedure)
  journey.completes('check', 'proceed', at('03:00'))
  journey.does({ kind: 'pay', payment: 'P1', amountVnd: 75_000 }, at('03:10'), 'lan')
  const asked = ['fire-police', 'department-natural-resources', 'department-construction']
  journey.completes('opinion', 'object', at('04:00'), { reason: 'No stair', confidential: 'Bad' }, asked[0])
  journey.completes('opinion', 'agree', at('04:10'), { reason: 'Fine' }, asked[1])
  journey.completes('opinion', 'agree', at('04:20'), {}, asked[2])
  const told = await deliveredFor(journey, procedure)
  journey.does({ kind: 'remind', task: journey.task('supplement').id }, '2026-12-07T09:00:00.000Z', 'system')
  const reminded = await deliveredFor(journey, procedure)
  expect(reminded.mails.at(-1)?.text).toContain(': No stair')
  const { text } = told.mails.at(-1)!
  expect(text).toContain(`- ${city.agencies.find(({ id }) => id === asked[0])!.name.vi}: No stair`)
  expect(text).not.toContain('Fine')
  expect(text).not.toContain('Bad')
})
