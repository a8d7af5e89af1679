import { z } from 'zod'
import { Role } from './agency'

/** Who acts. Built from the registry by the token's `iss` and `sub`, never from claims. */
export const Person = z.object({
  id: z.string(),
  kind: z.enum(['citizen', 'officer', 'operator']),
  roles: z.array(z.object({ agency: z.string(), role: Role })),
  /** Applicants on whose behalf this person may act, with the procedures covered; empty: all. */
  mandates: z.array(
    z.object({ from: z.string(), procedures: z.array(z.string()), until: z.string().optional() }),
  ),
})
export type Person = z.infer<typeof Person>

/** Where somebody works on dossiers, each agency once: who keeps the registry does nowhere by that. */
export const agenciesOf = ({ roles }: Pick<Person, 'roles'>): string[] => [
  ...new Set(roles.filter(({ role }) => role !== 'registry').map(({ agency }) => agency)),
]

/**
 * Who did what an event tells: a person, by an identifier that the registry gave; this, which stands for the platform
 * itself; or `byLink`. No person is called like the other two, in whatever letters.
 */
export const system = 'system'

/** Stands for whoever answered through a one-time link: the registry knows nobody of the sort. */
export const byLink = (fingerprint: string): string => `link:${fingerprint.slice(0, 16)}`
export const isLink = (person: string): boolean => person.startsWith('link:')

/** An agency that applies. No person is called like it. */
export const agencyApplicant = (agency: string): string => `${ofAgency}${agency}`
/** The agency that applies; undefined when a person does. */
export const applicantAgency = (applicant: string): string | undefined =>
  applicant.startsWith(ofAgency) ? applicant.slice(ofAgency.length) : undefined
const ofAgency = 'agency:'

/** An identifier that a person may have. */
export const PersonId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/)
  .refine((id) => id.toLowerCase() !== system, { error: 'reserved-name' })
