import { districts } from './former-districts.json'
import { units } from './wards.json'

const kinds = { Phường: 'ward', Xã: 'commune', 'Đặc khu': 'special-zone' } as const
type CommunalKind = (typeof kinds)[keyof typeof kinds]

/** A ward, a commune or the special zone, made of two facts: its full name and its national code. */
export interface CommunalUnit {
  /** Of its People's Committee: `ward-ben-thanh`. */
  id: string
  /** `ward-police-ben-thanh` */
  policeId: string
  kind: CommunalKind
  nationalCode: string
  /** `Phường Bến Thành`, `Bến Thành Ward` */
  name: { vi: string; en: string }
  /** The district whose name people still say: `Quận 1`. */
  formerly?: string
}

const english: Record<CommunalKind, string> = {
  ward: 'Ward',
  commune: 'Commune',
  'special-zone': 'Special Zone',
}

// NFD takes marks off letters; the stroke of đ is none.
const slugOf = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replaceAll(' ', '-')

const named = units.map(({ name: vi, code }) => {
  const prefix = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => vi.startsWith(`${one} `))
  if (!prefix) throw new Error(`${vi} (${code}) is of no kind: ${Object.keys(kinds).join(', ')}`)
  const kind = kinds[prefix]
  const bareName = vi.slice(prefix.length + 1)
  const name = { vi, en: `${bareName} ${english[kind]}` }
  return { kind, slug: slugOf(bareName), nationalCode: code, bareName, name }
})

const districtOf = new Map(
  Object.entries(districts).flatMap(([district, codes]) => codes.map((code) => [code, district])),
)

const alphabet = new Intl.Collator('vi')

/** All of them, in the order in which a Vietnamese reader looks a name up. */
export const communalUnits: readonly CommunalUnit[] = named
  .sort(
    (one, other) =>
      alphabet.compare(one.bareName, other.bareName) || alphabet.compare(one.name.vi, other.name.vi),
  )
  .map(({ kind, slug: bare, nationalCode, name }) => {
    // Xã Thanh An and Xã Thạnh An are alike without diacritics.
    const isAlone = named.filter((other) => other.slug === bare && other.kind === kind).length === 1
    const slug = isAlone ? bare : `${bare}-${nationalCode}`
    const formerly = districtOf.get(nationalCode)
    const policeId = `${kind}-police-${slug}`
    return { id: `${kind}-${slug}`, policeId, kind, nationalCode, name, ...(formerly && { formerly }) }
  })
