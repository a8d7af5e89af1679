import { procedures } from '../../test/fixtures/shipped-procedures'
import { example as birth } from '../../workflows/birth-bundle/v1/example'
import { example as permit } from '../../workflows/building-permit/v1/example'
import { city } from '../../workflows/city/city'
import { officeIds } from '../../workflows/city/offices'
import { subjectIds } from '../../workflows/city/subjects'
import { example as extract } from '../../workflows/civil-status-extract/v1/example'
import { example as conclusion } from '../../workflows/directive/v1/example'
import { type Instant, instant, millis } from '../../workflows/kernel/instant'
import { agencyApplicant } from '../../workflows/kernel/person'
import type { Procedure } from '../../workflows/kernel/procedure'
import { example as draft } from '../../workflows/opinions-on-draft/v1/example'
import type { Random } from '../soak/random'
import { fullName } from './names'

export const wards = city.agencies.filter(({ kind }) => /^(ward|commune|special-zone)$/.test(kind))
const departments = city.agencies.filter(({ kind }) => kind === 'department')

export interface Application {
  procedure: Procedure
  answers: Record<string, unknown>
  applicant: string
}
export interface Asked {
  /** Which of the city's applications it is. */
  index: number
  /** Which of its procedure's: by it each ward has its turn. */
  turn: number
  at: Instant
  random: Random
  /** Whose name stands in it. */
  name: string
  /** What offices do among themselves is put to as many of them as can be. */
  wide: boolean
}

const day = 86_400_000
const dateAfter = (at: Instant, days: number) => instant(millis(at) + days * day).slice(0, 10)
const turnOf = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T
const wardOf = ({ turn }: Asked) => turnOf(wards, turn)
/** So many of the city's offices, after those of the turn before. */
const officesIn = ({ turn }: Asked, count: number): string[] =>
  Array.from({ length: count }, (_, which) => turnOf(officeIds, turn * count + which))
/** Five dossiers each. */
const citizenOf = ({ index }: Asked) => `citizen-${Math.floor(index / 5)}`
const twelve = (asked: Asked) => `0${79_000_000_000 + asked.index}`

const make: Record<string, (asked: Asked) => [answers: object, applicant: string]> = {
  '2.000635': (asked) => {
    const { name } = asked
    const requester = { ...extract.requester, fullName: name, identityNumber: twelve(asked) }
    return [{ ...extract, requester, entry: { ...extract.entry, subjectName: name } }, citizenOf(asked)]
  },
  '1.013225': (asked) => {
    const { id, name: ward } = wardOf(asked)
    const address = `${1 + asked.random.below(300)} đường số ${1 + asked.random.below(90)}, ${ward.vi}`
    // Three agencies are asked about one in eight, and about the others nobody.
    const concerns = asked.random.chance(12)
    const plot = { parcel: `${1 + asked.random.below(999)}`, mapSheet: `${1 + asked.random.below(99)}` }
    const site = {
      ...permit.site,
      ...plot,
      ward: id,
      address,
      withinDetailedPlan: !concerns,
      nearWaterway: concerns,
    }
    const building = { ...permit.building, storeys: concerns ? 7 : 3, heightMetres: concerns ? 25 : 12 }
    const owner = { ...permit.owner, fullName: asked.name, identityNumber: twelve(asked), address }
    return [{ ...permit, owner, site, building }, citizenOf(asked)]
  },
  '3.000722': (asked) => {
    const { id } = wardOf(asked)
    const same = { fullName: asked.name, identityNumber: twelve(asked) }
    const mother = { ...birth.mother, ...same }
    const child = { ...birth.child, fullName: fullName(asked.random), birthDate: dateAfter(asked.at, -10) }
    const declarant = { ...birth.declarant, ...same }
    const residence = { ...birth.residence, ward: id }
    return [{ ...birth, mother, child, declarant, residence, registration: { ward: id } }, citizenOf(asked)]
  },
  '9.000001': (asked) => {
    const { id } = turnOf([...departments, ...wards], asked.turn)
    const put = asked.wide ? officesIn(asked, 20) : [turnOf(wards, asked.turn + 7).id]
    const answers = {
      ...draft,
      title: `${draft.title} (${asked.index})`,
      subjects: [turnOf(subjectIds, asked.turn)],
      until: dateAfter(asked.at, 20),
      leftOut: [],
      others: put.filter((other) => other !== id).map((agency) => ({ agency, reason: 'Có liên quan' })),
    }
    return [answers, agencyApplicant(id)]
  },
  '9.000002': (asked) => {
    const tasks = officesIn(asked, asked.wide ? 20 : 3).map((owner, which) => ({
      what: turnOf(conclusion.tasks, which).what,
      done: turnOf(conclusion.tasks, which).done,
      owner,
      by: dateAfter(asked.at, 20 + (which % 3)),
    }))
    const about = { number: `${asked.index}/TB-VP`, issuedOn: dateAfter(asked.at, -1), tasks }
    return [{ ...conclusion, ...about }, agencyApplicant('peoples-committee')]
  },
}

const known = procedures.map((procedure) => {
  const answersAndApplicant = make[procedure.code]
  if (!answersAndApplicant) throw new Error(`no application of ${procedure.code} is made here`)
  return { procedure, answersAndApplicant }
})
/**
 * In a hundred: four hundred are enough for every ward and its police to have one of a birth, and for every office to be asked
 * about a draft and given a task.
 */
const shares: Record<string, number> = {
  '3.000722': 42,
  '2.000635': 28,
  '1.013225': 24,
  '9.000001': 3,
  '9.000002': 3,
}
const shuffled = (() => {
  const inOrder = known.flatMap((one) => Array<typeof one>(shares[one.procedure.code] ?? 0).fill(one))
  // No factor in common with a hundred: kinds come in between each other, a conclusion first.
  return inOrder.map((_, index) => turnOf(inOrder, (index + 27) * 37))
})()
const before = shuffled.map((one, index) => shuffled.slice(0, index).filter((other) => other === one).length)

/** One of the city's fixed mixture; in anybody's name, when none is given. */
export const applicationOf = ({
  index,
  at,
  random,
  wide,
  name = fullName(random),
}: Omit<Asked, 'turn' | 'name'> & Partial<Pick<Asked, 'name'>>): Application => {
  const one = turnOf(shuffled, index)
  const { procedure } = one
  const rounds = Math.floor(index / shuffled.length)
  const turn = rounds * (shares[procedure.code] ?? 0) + turnOf(before, index)
  return applied(one, { index, turn, at, random, wide, name })
}

/** A draft that twenty offices are asked about: ten in turn reach them all. */
export const circulationOf = (asked: Omit<Asked, 'name' | 'wide'>): Application =>
  applied(
    known.find(({ procedure }) => procedure.code === '9.000001'),
    { ...asked, name: '', wide: true },
  )

const applied = (one: (typeof known)[number] | undefined, asked: Asked): Application => {
  if (!one) throw new Error('no such application is made here')
  const [answers, applicant] = one.answersAndApplicant(asked)
  return { procedure: one.procedure, answers: answers as Record<string, unknown>, applicant }
}
