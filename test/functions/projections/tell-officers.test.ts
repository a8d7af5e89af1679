import { asideStore } from '../../../functions/adapters/aside-store'
import { astrayStore } from '../../../functions/adapters/astray-store'
import { boardStore } from '../../../functions/adapters/board-store'
import { bookmarks } from '../../../functions/adapters/bookmarks'
import { digestStore } from '../../../functions/adapters/digest-store'
import { dossierStore } from '../../../functions/adapters/dossier-store'
import { lawBookInMemory } from '../../../functions/adapters/law-book-in-memory'
import { noticeStore } from '../../../functions/adapters/notice-store'
import type { Mail, Notifier } from '../../../functions/adapters/notifier'
import { notifierInMemory } from '../../../functions/adapters/notifier-in-memory'
import type { RegistryCommand } from '../../../functions/adapters/registry-entry'
import { registryStore } from '../../../functions/adapters/registry-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'
import { tellingStore } from '../../../functions/adapters/telling-store'
import { waitedStore } from '../../../functions/adapters/waited-store'
import { sendDigest } from '../../../functions/projections/send-digest'
import { sendNotices } from '../../../functions/projections/send-notices'
import { tellOfficers } from '../../../functions/projections/tell-officers'
import { watchDeadlines } from '../../../functions/review/watch-deadlines'
import { type Followed, happenedOf } from '../../../functions/runtime/happened'
import { hoChiMinhCity } from '../../../workflows/city/calendar'
import { city } from '../../../workflows/city/city'
import type { Role } from '../../../workflows/kernel/agency'
import { may } from '../../../workflows/kernel/authority'
import { digestAfter, isUrgent } from '../../../workflows/kernel/digest'
import type { OfficerTask } from '../../../workflows/kernel/officer-notice'
import type { Person } from '../../../workflows/kernel/person'
import type { Procedure } from '../../../workflows/kernel/procedure'
import { aDossier, answers, atOpinions, type Journey, tuesday } from '../../fixtures/dossier'
import { happenedIn, imageOf } from '../../fixtures/happened'
import { shedPermit } from '../../fixtures/procedure'
import { aFiling } from '../adapters/filing'

const ward = 'ward-ben-thanh'
const roles: [person: string, agency: string, role: Role][] = [
  ['hoa', ward, 'reception'],
  ['thu', ward, 'reception'],
  ['tuan', ward, 'signer'],
  ['loan', ward, 'unit-head'],
  ['viet', ward, 'agency-head'],
  ['bao', 'fire-police', 'reviewer'],
  ['son', 'peoples-committee', 'oversight'],
]
const everybody: RegistryCommand[] = roles.flatMap(([person, agency, role]) => [
  {
    kind: 'register',
    person,
    is: 'officer',
    name: `Tên ${person}`,
    issuer: 'https://id.example.vn',
    subject: person,
    email: `${person}@${agency}.example`,
  },
  { kind: 'appoint', person, agency, role },
])

/** A platform with its officers, that stores what the journey decided and hands its feed on. */
const aDesk = async ({
  journey = aDossier(),
  also = [] as RegistryCommand[],
  notifier = undefined as Notifier | undefined,
  procedure = shedPermit as Procedure,
} = {}) => {
  const table = tableInMemory()
  const twin = notifierInMemory()
  const registry = registryStore(table)
  for (const command of [...everybody, ...also])
    await registry.change(command, { at: tuesday, by: 'operator' })
  const dossiers = dossierStore(table)
  const desk = {
    dossiers,
    registry,
    ...city,
    law: lawBookInMemory([procedure]),
    notices: noticeStore(table),
    astray: astrayStore(table),
    waited: waitedStore(table, city.calendar),
    digests: digestStore(table),
    tellings: tellingStore(table),
    messageDomain: 'messages.example.vn',
    notifier: notifier ?? twin,
    publicUrl: 'https://motcua.example/',
  }
  const [filed, ...later] = journey.decisions
  let dossier = await dossiers.file(filed!)
  for (const decision of later) dossier = await dossiers.append(dossier, decision)
  /** What was put down for the lists of all days is sent. */
  const list = async () => {
    const failed: unknown[] = []
    for await (const { page: _, ...digest } of desk.digests.due('2099-01-01T00:00:00.000Z'))
      await sendDigest(digest, desk).catch((error) => failed.push(error))
    if (failed.length) throw failed[0]
  }
  const deliver = async () => {
    for (const item of table.items().filter(({ sk }) => sk.startsWith('EVENT#'))) {
      if (item.pk.startsWith('DOSSIER#')) await sendNotices(happenedIn(item, desk.dossiers), desk)
    }
    await list()
  }
  return { ...desk, table, mails: twin.mails, deliver }
}
const tellingOf = async (given: Parameters<typeof aDesk>[0]) => {
  const desk = await aDesk(given)
  await desk.deliver()
  return desk
}
const recipients = (mails: readonly Mail[]) => mails.map(({ to }) => to.split('@')[0]).sort()

const local = (time: string) => new Date(`${time}+07:00`).toISOString()
/** The check of a dossier filed on Tuesday at 9 is reminded of once, at an instant. */
const remindedAt = (time: string, before: (journey: Journey) => void = () => {}) => {
  const journey = aDossier()
  before(journey)
  journey.does({ kind: 'remind', task: journey.task('check').id }, local(time), 'system')
  return journey
}
const half = '2026-11-24T14:30'
const most = '2026-11-24T17:00'
const due = '2026-11-25T09:00'
const afterwards = '2026-11-26T07:30'

describe('a reminder', () => {
  test.each([
    [half, ['hoa', 'thu'], 'đã qua 50% thời hạn'],
    [most, ['hoa', 'loan', 'thu'], 'đã qua 80% thời hạn'],
    [due, ['hoa', 'loan', 'thu', 'viet'], 'đã đến hạn'],
    [afterwards, ['hoa', 'loan', 'thu', 'viet'], 'đã quá hạn'],
  ])('at %s goes up the ladder of the rule', async (time, told, says) => {
    const { mails } = await tellingOf({ journey: remindedAt(time) })
    expect(recipients(mails)).toEqual(told)
    for (const { subject } of mails)
      expect(subject).toContain(`H29.16-261124-0001: Nhắc việc: ${says} / Reminder`)
  })

  test('is for the assignee instead of his colleagues', async () => {
    const journey = remindedAt(half, (before) => {
      before.does({ kind: 'assign', task: before.task('check').id, officer: 'thu' }, tuesday, 'thu')
    })
    expect(recipients((await tellingOf({ journey })).mails)).toEqual(['thu'])
  })

  test('of an assignee who lost the role is for those who hold it', async () => {
    const journey = remindedAt(half, (before) => {
      before.does({ kind: 'assign', task: before.task('check').id, officer: 'thu' }, tuesday, 'thu')
    })
    const also: RegistryCommand[] = [{ kind: 'dismiss', person: 'thu', agency: ward, role: 'reception' }]
    expect(recipients((await tellingOf({ journey, also })).mails)).toEqual(['hoa'])
  })

  test('says the dossier, the task, its deadline and what silence means, and names nobody', async () => {
    const [mail] = (await tellingOf({ journey: remindedAt(half) })).mails
    for (const said of [
      'Hồ sơ số: H29.16-261124-0001',
      'Thủ tục: Shed permit (vi)',
      'Bước: Completeness',
      'Việc: kiểm tra hồ sơ',
      'Thời hạn: 09:00 ngày 25/11/2026',
      'báo cáo Văn phòng Ủy ban nhân dân Thành phố Hồ Chí Minh để chỉ đạo',
      'Căn cứ: Test Act, Art. 1',
      'Due: 09:00 on 25 November 2026',
      "it is reported to Office of the People's Committee of Ho Chi Minh City, which directs",
      'https://motcua.example/agency/tasks/D1_1\n',
    ])
      expect(mail!.text).toContain(said)
    expect(mail!.text).not.toMatch(new RegExp(`${answers.name}|Tên `))
  })

  test('of what has been done since is not sent', async () => {
    const journey = remindedAt(half)
    journey.completes('check', 'proceed', local('2026-11-24T15:00'))
    expect((await tellingOf({ journey })).mails).toEqual([])
  })

  test('of what a later event of the batch has done takes no reading', async () => {
    const journey = remindedAt(half)
    journey.completes('check', 'proceed', local('2026-11-24T15:00'))
    const { table } = await aDesk({ journey })
    const nobody = {} as never
    const followed: Followed = new Map()
    const all = table
      .items()
      .filter(({ pk, sk }) => pk.startsWith('DOSSIER#') && sk.startsWith('EVENT#'))
      .map((item) => happenedOf(imageOf(item), nobody, followed))
    const reminded = all.find(({ event }) => event.type === 'reminded')!
    await expect(tellOfficers(reminded, nobody)).resolves.toBeUndefined()
  })

  test('of a task that nobody is there for tells the agency’s head and the oversight above', async () => {
    const away = { kind: 'away', from: tuesday, until: local('2026-12-24T09:00') } as const
    const also: RegistryCommand[] = [
      { kind: 'dismiss', person: 'hoa', agency: ward, role: 'reception' },
      { ...away, person: 'thu' },
    ]
    const { mails } = await tellingOf({ journey: remindedAt(half), also })
    expect(recipients(mails)).toEqual(['son', 'viet'])
    expect(mails[0]!.subject).toContain('Không có người xử lý / Nobody is there to do a task')
    expect(mails[0]!.text).toContain('Cơ quan: Ủy ban nhân dân phường Bến Thành')
  })
})

describe('a task that is assigned', () => {
  const assignedTo = (officer: string | undefined, by: string) => {
    const journey = aDossier()
    const task = journey.task('check').id
    journey.does({ kind: 'assign', task, officer: 'hoa' }, tuesday, 'hoa')
    journey.does({ kind: 'assign', task, officer }, local('2026-11-24T10:00'), by)
    return journey
  }

  test('is told to whom somebody else gave it', async () => {
    const { mails } = await tellingOf({ journey: assignedTo('thu', 'hoa') })
    expect(recipients(mails)).toEqual(['thu'])
    expect(mails[0]!.subject).toContain('Việc được giao cho bạn / A task for you')
  })

  test('is no news to who took it himself, nor to all when it is theirs again', async () => {
    for (const journey of [assignedTo('thu', 'thu'), assignedTo(undefined, 'system')])
      expect((await tellingOf({ journey })).mails).toEqual([])
  })

  test('is told to nobody else when he can’t do it any more, or it went on since', async () => {
    const also: RegistryCommand[] = [{ kind: 'dismiss', person: 'thu', agency: ward, role: 'reception' }]
    expect((await tellingOf({ journey: assignedTo('thu', 'hoa'), also })).mails).toEqual([])
    const journey = assignedTo('thu', 'hoa')
    const task = journey.task('check').id
    journey.does({ kind: 'assign', task, officer: 'hoa' }, local('2026-11-24T10:30'), 'hoa')
    expect((await tellingOf({ journey })).mails).toEqual([])
  })
})

describe('a task that opens', () => {
  test('of an opinion is told to those who give it', async () => {
    const { mails } = await tellingOf({ journey: atOpinions() })
    expect(recipients(mails).filter((to) => to === 'bao')).toHaveLength(1)
    const mail = mails.find(({ to }) => to === 'bao@fire-police.example')!
    expect(mail.subject).toBe('H29.16-261124-0001: Việc mới cần xử lý / A task for you')
    expect(mail.text).toContain('Nội dung hỏi: Is it safe?')
  })

  test('of a direction, an acknowledgement or a complaint is told to its owners', async () => {
    const journey = aDossier()
    journey.staysSilent('check', journey.task('check').dueAt)
    const escalated = local('2026-11-25T10:00')
    journey.completes('direction', 'extend', escalated)
    journey.does({ kind: 'complain', text: 'Chờ lâu' }, local('2026-11-25T11:00'), 'lan')
    const open = ['check', 'acknowledgement', 'complaint'] as const
    const { mails } = await tellingOf({ journey })
    expect(open.map((kind) => journey.task(kind).status)).toEqual(['open', 'open', 'open'])
    // What the direction asked has been done by now.
    // The complaint goes above whoever it is about.
    expect(recipients(mails)).toEqual(['hoa', 'son', 'thu'])
    expect(mails.map(({ text }) => text).join()).not.toContain('Chờ lâu')
  })

  test('of a direction is told above while it is open', async () => {
    const journey = aDossier()
    journey.staysSilent('check', journey.task('check').dueAt)
    const { mails } = await tellingOf({ journey })
    expect(recipients(mails)).toEqual(['son'])
    expect(mails[0]!.text).toContain('Việc: chỉ đạo về việc quá hạn')
  })

  test('in the ordinary course of the route is mailed to no officer', async () => {
    const journey = atOpinions({ storeys: 1, river: false })
    expect((await tellingOf({ journey })).mails).toEqual([])
  })
})

describe('a feed that repeats', () => {
  test('mails each officer once', async () => {
    const desk = await tellingOf({ journey: remindedAt(due) })
    await desk.deliver()
    expect(desk.mails).toHaveLength(4)
  })

  test('sends again only the mail that failed', async () => {
    const sent: string[] = []
    let broken = true
    const notifier: Notifier = {
      async send({ to }) {
        if (broken && to.startsWith('thu@')) throw new Error('SES refuses the mail: TooManyRequestsException')
        sent.push(to.split('@')[0]!)
      },
    }
    const desk = await aDesk({ journey: remindedAt(due), notifier })
    await expect(desk.deliver()).rejects.toThrow('TooManyRequests')
    expect(sent.sort()).toEqual(['hoa', 'loan', 'viet'])
    broken = false
    await desk.deliver()
    expect(sent).toEqual(['hoa', 'loan', 'viet', 'thu'])
  })

  test('holds up nobody for an officer without an address, or with one that takes no mail', async () => {
    const also: RegistryCommand[] = [
      { kind: 'change-address', person: 'hoa' },
      { kind: 'change-address', person: 'thu', email: 'thu@refused.example' },
    ]
    const { mails } = await tellingOf({ journey: remindedAt(due), also })
    expect(recipients(mails)).toEqual(['loan', 'viet'])
  })
})

describe('a silence after which the wait goes on', () => {
  /** The signer lets the decision pass, so often. */
  const letPass = (times: number) => {
    const journey = atOpinions({ storeys: 1, river: false })
    journey.completes('review', 'proceed', local('2026-11-24T11:00'))
    for (let time = 0; time < times; time += 1)
      journey.staysSilent('decision', journey.task('decision').dueAt)
    return journey
  }
  const ofSilence = (mails: readonly Mail[]) =>
    mails.filter(({ subject }) => subject.includes('Not done: put on record'))

  test('is told to whoever has it and to the heads, and from the second one to the oversight above', async () => {
    const first = ofSilence((await tellingOf({ journey: letPass(1) })).mails)
    expect(recipients(first)).toEqual(['loan', 'tuan', 'viet'])
    const both = ofSilence((await tellingOf({ journey: letPass(2) })).mails)
    expect(recipients(both)).toEqual(['loan', 'loan', 'son', 'tuan', 'tuan', 'viet', 'viet'])
    expect(both[0]?.text).toContain('it has a further deadline')
  })

  test('stands in the list of the day, whatever was reminded of since', async () => {
    const journey = letPass(1)
    const { id, remindAt } = journey.task('decision')
    const reminded = journey.does({ kind: 'remind', task: id }, remindAt!, 'system').event
    expect(reminded.outcome).toBe('due')
    expect(recipients(ofSilence((await tellingOf({ journey })).mails))).toEqual(['loan', 'tuan', 'viet'])
  })

  test('opens the dossier to that oversight', () => {
    const oversight: Person = {
      id: 'son',
      kind: 'officer',
      roles: [{ agency: 'peoples-committee', role: 'oversight' }],
      mandates: [],
    }
    const reads = (times: number) =>
      may(oversight, { action: 'dossier.read', dossier: letPass(times).dossier, at: tuesday })
    expect([0, 1, 2].map(reads)).toEqual([false, false, true])
  })
})

describe('a consent that was deemed', () => {
  test('is told to the silent agency and its heads, as its regulation says', async () => {
    const river = 'department-natural-resources'
    const also: RegistryCommand[] = (['reviewer', 'unit-head', 'agency-head'] as const).flatMap((role) => [
      {
        kind: 'register',
        person: `river-${role}`,
        is: 'officer',
        name: role,
        issuer: 'https://id.example.vn',
        subject: `river-${role}`,
        email: `${role}@river.example`,
      },
      { kind: 'appoint', person: `river-${role}`, agency: river, role },
    ])
    const journey = atOpinions({ storeys: 1 })
    journey.staysSilent('opinion', journey.task('opinion', river).dueAt, river)
    const desk = await aDesk({ journey, also })
    await desk.deliver()
    const told = desk.mails.filter(({ subject }) => subject.includes('counts as consent'))
    expect(told.map(({ to }) => to).sort()).toEqual([
      'agency-head@river.example',
      'reviewer@river.example',
      'unit-head@river.example',
    ])
    expect(told[0]?.text).toContain('Test Act, Art. 1')
    expect(told[0]?.text).toContain('may still answer until the decision')
  })
})

describe('a list of the day', () => {
  /** Ten dossiers that nobody looks at for four working days, reminded of as the watch would. */
  const leftAlone = async () => {
    const table = tableInMemory()
    const registry = registryStore(table)
    for (const command of everybody) await registry.change(command, { at: tuesday, by: 'operator' })
    const dossiers = dossierStore(table)
    const { mails, send } = notifierInMemory()
    const desk = {
      dossiers,
      registry,
      ...city,
      law: lawBookInMemory([shedPermit as Procedure]),
      notices: noticeStore(table),
      astray: astrayStore(table),
      waited: waitedStore(table, city.calendar),
      digests: digestStore(table),
      tellings: tellingStore(table),
      messageDomain: 'messages.example.vn',
      asides: asideStore(table),
      board: boardStore(table),
      bookmarks: bookmarks(table),
      notifier: { send },
      publicUrl: 'https://motcua.example/',
    }
    for (let number = 0; number < 10; number += 1) await dossiers.file(aFiling({ id: `D${number}` }))
    const read = new Set<string>()
    const feed = async () => {
      for (const item of table.items()) {
        const { pk, sk } = item
        if (!sk.startsWith('EVENT#') || !pk.startsWith('DOSSIER#') || read.has(pk + sk)) continue
        read.add(pk + sk)
        await sendNotices(happenedIn(item, dossiers), desk)
      }
    }
    const perDay: Record<string, number>[] = []
    for (let hour = Date.parse(tuesday); hour < Date.parse(tuesday) + 6 * 86_400_000; hour += 3_600_000) {
      const before = mails.length
      await watchDeadlines({ time: `${new Date(hour).toISOString().slice(0, 19)}Z` }, desk)
      await feed()
      const day = Math.floor((hour + 7 * 3_600_000) / 86_400_000)
      const counts = perDay[day] ?? {}
      perDay[day] = counts
      for (const { to } of mails.slice(before)) counts[to] = (counts[to] ?? 0) + 1
    }
    return { mails, perDay: Object.values(perDay), desk, table }
  }

  test('is one mail a person a day, however much is left alone', async () => {
    const { mails, perDay } = await leftAlone()
    for (const day of perDay) for (const count of Object.values(day)) expect(count).toBe(1)
    const reception = mails.filter(({ to }) => to.startsWith('hoa@'))
    expect(reception.length).toBeGreaterThanOrEqual(2)
    expect(reception.length).toBeLessThanOrEqual(5)
    const { subject, text } = reception.at(-1)!
    expect(subject).toBe('10 việc cần xử lý / 10 pieces of work in your inbox')
    for (let number = 0; number < 10; number += 1)
      expect(text).toContain(`https://motcua.example/agency/tasks/D${number}_1\n`)
    expect(text).toContain('https://motcua.example/agency/inbox')
    expect(text).not.toMatch(new RegExp(`${answers.name}|Tên |undefined`))
  })

  test('goes out again when its mail failed, and once when it went out', async () => {
    const sent: string[] = []
    let broken = true
    const notifier: Notifier = {
      async send({ to }) {
        if (broken) throw new Error('SES refuses the mail: TooManyRequestsException')
        sent.push(to)
      },
    }
    const desk = await aDesk({ journey: remindedAt(half), notifier })
    await expect(desk.deliver()).rejects.toThrow('TooManyRequests')
    broken = false
    await desk.deliver()
    await desk.deliver()
    expect(sent).toHaveLength(2)
    expect(desk.table.items().filter(({ pk }) => pk.startsWith('DIGEST#'))).toEqual([])
  })

  test('does not hold up what is due before it comes', () => {
    const notice = { says: 'opened', task: { dueAt: local('2026-11-25T09:00') } as OfficerTask }
    expect(digestAfter(local('2026-11-25T08:29'), hoChiMinhCity)).toBe(local('2026-11-25T08:30'))
    expect(digestAfter(local('2026-11-25T08:30'), hoChiMinhCity)).toBe(local('2026-11-26T08:30'))
    expect(digestAfter(local('2026-11-27T12:00'), hoChiMinhCity)).toBe(local('2026-11-30T08:30'))
    expect(isUrgent(notice, local('2026-11-25T08:30'))).toBe(false)
    expect(isUrgent(notice, local('2026-11-26T08:30'))).toBe(true)
    expect(isUrgent({ ...notice, says: 'overdue' }, local('2026-11-26T08:30'))).toBe(false)
  })
})
